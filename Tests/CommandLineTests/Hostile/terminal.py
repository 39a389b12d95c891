"""Runs a command with a terminal as its output and prints what reached the terminal but should not:
terminal.py COLOURS PROGRAM ARGUMENTS…"""
import os
import pty
import re
import sys

colours, command = sys.argv[1] == "yes", sys.argv[2:]
child, terminal = pty.fork()
if child == 0:
    if not colours:
        os.environ["NO_COLOR"] = "1"
    os.environ["TERM"] = "xterm-256color"
    os.execv(command[0], command)
output = b""
while True:
    try:
        piece = os.read(terminal, 1 << 16)
    except OSError:
        break
    if not piece:
        break
    output += piece
os.waitpid(child, 0)
text = output.decode("utf-8", "replace").replace("\r\n", "\n")
# Our own: progress that replaces itself, and the colours of tables.
text = text.replace("\r\x1b[K", "")
if colours:
    text = re.sub("\x1b\\[(0|1|2|31|32|33|1;33)m", "", text)
steering = "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\U000e0000-\U000e007f]"
for found in re.finditer(steering, text):
    print("%r in %r" % (found.group(), text[max(0, found.start() - 40):found.end() + 20]))
    break
