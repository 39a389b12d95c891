"""Takes a picture of a page: `picture.py PAGE PICTURE [WIDTH HEIGHT]`; PAGE may have a '#' part."""
import os
import sys

from browser import Browser

page, picture = sys.argv[1:3]
width, height = (int(each) for each in (sys.argv[3:5] or (1400, 900)))
path, _, state = page.partition("#")
with Browser("file://" + os.path.abspath(path) + ("#" + state if state else ""), width, height) as browser:
    browser.settle()
    browser.picture(picture)
