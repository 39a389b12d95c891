"""Chromium, driven over a pair of pipes with its own protocol: nothing to install beside it."""
import base64
import contextlib
import fcntl
import json
import os
import select
import shutil
import signal
import subprocess
import sys
import tempfile
import time


def program():
    """The browser that is installed, or None."""
    for name in ("chromium", "chromium-browser", "google-chrome"):
        if shutil.which(name):
            return shutil.which(name)
    return None


# Becomes the program of its third argument, with the first two as its files 3 and 4.
PLUG = "import os, sys; os.dup2(int(sys.argv[1]), 3); os.dup2(int(sys.argv[2]), 4); os.execv(sys.argv[3], sys.argv[3:])"


def elsewhere(descriptor):
    """The same open file under a number from 10."""
    moved = fcntl.fcntl(descriptor, fcntl.F_DUPFD_CLOEXEC, 10)
    os.close(descriptor)
    return moved


class Failure(Exception):
    """The page, or the browser, did not do what a test asked for."""


class Browser:
    """One page. `with Browser(address) as page: page.run("1 + 1")`."""

    def __init__(self, address, width=1400, height=900, dark=False):
        self.folder = tempfile.mkdtemp(prefix="redthread-browser-")
        # The browser reads its third file and writes its fourth; these numbers must be free for it.
        self.commands_in, self.commands = (elsewhere(each) for each in os.pipe())
        self.answers, self.answers_out = (elsewhere(each) for each in os.pipe())
        self.process = subprocess.Popen(
            [sys.executable, "-c", PLUG, str(self.commands_in), str(self.answers_out),
             program(), "--headless=new", "--no-sandbox", "--remote-debugging-pipe", "--no-first-run",
             "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars", "--user-data-dir=" + self.folder, "about:blank"],
            pass_fds=(self.commands_in, self.answers_out), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            # What it leaves behind lies in the folder too, and its helpers end with it.
            env={**os.environ, "TMPDIR": self.folder}, start_new_session=True)
        os.close(self.commands_in)
        os.close(self.answers_out)
        try:
            self.start(address, width, height, dark)
        except BaseException:
            self.end()
            raise

    def start(self, address, width, height, dark):
        self.buffer = b""
        self.number = 0
        self.session = None
        self.events = []
        self.messages = []
        self.requests = []
        target = self.call("Target.getTargets")["targetInfos"]
        page = next(each for each in target if each["type"] == "page")
        self.session = self.call("Target.attachToTarget", targetId=page["targetId"], flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.call(domain + ".enable")
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)
        self.call("Emulation.setEmulatedMedia", features=[
            {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}])
        self.call("Browser.setDownloadBehavior", behavior="allow", downloadPath=self.folder)
        self.address = address
        self.open(address)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.end()

    def end(self):
        """Kills the browser with its helpers and removes what they left."""
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()
        os.close(self.commands)
        os.close(self.answers)
        # A helper may still be writing when the browser is gone.
        for _ in range(50):
            shutil.rmtree(self.folder, ignore_errors=True)
            if not os.path.exists(self.folder):
                break
            time.sleep(0.1)

    def open(self, address):
        """Loads a page and waits until it has drawn itself; returns the seconds that took."""
        started = time.monotonic()
        self.call("Page.navigate", url=address)
        self.wait("document.readyState === 'complete' && window.redthread?.part && (redthread.store.state.view !== 'graph' || redthread.graphView.camera)")
        self.run("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
        return time.monotonic() - started

    # The protocol.

    def call(self, method, **parameters):
        self.number += 1
        message = {"id": self.number, "method": method, "params": parameters}
        if self.session and not method.startswith(("Target.", "Browser.")):
            message["sessionId"] = self.session
        os.write(self.commands, json.dumps(message).encode() + b"\0")
        wanted = self.number
        while True:
            answer = self.read()
            if answer.get("id") == wanted:
                if "error" in answer:
                    raise Failure(method + ": " + answer["error"]["message"])
                return answer["result"]

    def read(self, timeout=60):
        while b"\0" not in self.buffer:
            if not select.select([self.answers], [], [], timeout)[0]:
                raise Failure("the browser says nothing more")
            piece = os.read(self.answers, 1 << 20)
            if not piece:
                raise Failure("the browser ended")
            self.buffer += piece
        line, self.buffer = self.buffer.split(b"\0", 1)
        message = json.loads(line)
        self.note(message)
        return message

    def note(self, message):
        """Keeps complaints of the page and every request that left it."""
        method, parameters = message.get("method"), message.get("params", {})
        if method == "Runtime.exceptionThrown":
            details = parameters["exceptionDetails"]
            self.messages.append(details.get("exception", {}).get("description") or details["text"])
        elif method == "Runtime.consoleAPICalled" and parameters["type"] in ("error", "warning", "assert"):
            self.messages.append(str([each.get("value", each.get("description")) for each in parameters["args"]]))
        elif method == "Log.entryAdded" and parameters["entry"]["level"] in ("error", "warning"):
            self.messages.append(parameters["entry"]["text"])
        elif method == "Network.requestWillBeSent":
            address = parameters["request"]["url"]
            if not address.startswith(("data:", "blob:")) and address.split("#")[0] != getattr(self, "address", "").split("#")[0]:
                self.requests.append(address)
        elif method == "Page.javascriptDialogOpening":
            self.messages.append("dialog: " + parameters["message"])

    # What a test does.

    def run(self, script):
        """The value of an expression; promises are waited for."""
        result = self.call("Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True, userGesture=True)
        if "exceptionDetails" in result:
            raise Failure(script + ": " + str(result["exceptionDetails"].get("exception", {}).get("description")))
        return result["result"].get("value")

    def wait(self, condition, seconds=20):
        end = time.monotonic() + seconds
        while not self.run("Boolean(" + condition + ")"):
            if time.monotonic() > end:
                raise Failure("never: " + condition + " " + str(self.messages[:3]))
            time.sleep(0.02)

    def settle(self):
        """Until all that follows from the last action has been drawn and written to the address."""
        self.run("new Promise((done) => setTimeout(() => requestAnimationFrame(() => done()), 260))")

    def key(self, name, text=None, modifiers=0):
        parameters = {"key": name, "modifiers": modifiers}
        if len(name) == 1:
            parameters["text"] = text or name
        codes = {"Enter": 13, "Escape": 27, "Tab": 9, "ArrowDown": 40, "ArrowUp": 38, "ArrowLeft": 37, "ArrowRight": 39, " ": 32}
        if name in codes:
            parameters["windowsVirtualKeyCode"] = codes[name]
        if name == "Enter":
            parameters["text"] = "\r"
        self.call("Input.dispatchKeyEvent", type="keyDown", **parameters)
        self.call("Input.dispatchKeyEvent", type="keyUp", key=name, modifiers=modifiers)

    def type(self, text):
        self.call("Input.insertText", text=text)

    def mouse(self, kind, x, y, **more):
        self.call("Input.dispatchMouseEvent", type=kind, x=x, y=y, **more)

    def click(self, x, y, modifiers=0, clicks=1):
        self.mouse("mouseMoved", x, y, modifiers=modifiers)
        for count in range(1, clicks + 1):
            self.mouse("mousePressed", x, y, button="left", buttons=1, clickCount=count, modifiers=modifiers)
            self.mouse("mouseReleased", x, y, button="left", clickCount=count, modifiers=modifiers)

    def press(self, selector, text=None):
        """Clicks the first element that matches, or the one of them that has `text`."""
        found = self.run("""(() => {
          const all = [...document.querySelectorAll(%s)].filter((each) => each.checkVisibility());
          const one = %s === null ? all[0] : all.find((each) => each.textContent.trim().includes(%s));
          if (!one) return null;
          one.scrollIntoView({block: "center"});
          one.click();
          return true;
        })()""" % (json.dumps(selector), json.dumps(text), json.dumps(text)))
        if not found:
            raise Failure("no " + selector + (" with " + text if text else ""))

    def place_of(self, entity):
        """Where an entity is drawn, in pixels of the page."""
        return self.run("""(() => {
          const view = redthread.graphView, node = view.scene.node.get(redthread.model.entity.get(%s));
          const box = document.getElementById("canvas").getBoundingClientRect();
          return node && [box.left + (node.x - view.camera.x) * view.camera.scale + view.size[0] / 2,
            box.top + (node.y - view.camera.y) * view.camera.scale + view.size[1] / 2];
        })()""" % json.dumps(entity))

    def text(self, selector):
        return self.run("document.querySelector(%s)?.innerText ?? null" % json.dumps(selector))

    def picture(self, path):
        data = self.call("Page.captureScreenshot", format="png")["data"]
        with open(path, "wb") as file:
            file.write(base64.b64decode(data))

    def download(self, ending, seconds=10):
        """The bytes of the file that the page saved."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            for name in os.listdir(self.folder):
                if name.endswith(ending):
                    path = os.path.join(self.folder, name)
                    with open(path, "rb") as file:
                        content = file.read()
                    if content:
                        os.remove(path)
                        return content
            self.run("0")
            time.sleep(0.05)
        raise Failure("nothing was saved that ends in " + ending)
