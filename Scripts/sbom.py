#!/usr/bin/env python3
"""What redthread is made of, as SPDX 2.3 (JSON): Scripts/sbom.py [VERSION] > redthread.spdx.json

Swift packages with the versions of Package.resolved, system libraries with those that apt installed, the Swift
runtime of the compiler. Ends with 1 where the licence of a part is not known here: look it up, then add it to
LICENCES and to NOTICE. The same parts give the same bytes; the date is that of the last commit, or SOURCE_DATE_EPOCH.
"""
import datetime
import hashlib
import json
import os
import re
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
LICENCES = {
    "swift-argument-parser": "Apache-2.0 WITH Swift-exception",
    "grdb.swift": "MIT",
    "swift": "Apache-2.0 WITH Swift-exception",
    "libxml2": "MIT",
    "sqlite3": "blessing",
    "zlib": "Zlib",
}
# The library, the package that a build needs, and where it comes from.
SYSTEM = [("libxml2", "libxml2-dev", "https://gitlab.gnome.org/GNOME/libxml2"),
          ("sqlite3", "libsqlite3-dev", "https://www.sqlite.org"),
          ("zlib", "zlib1g-dev", "https://zlib.net")]


def output(*command):
    try:
        return subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=True).stdout.strip()
    except (OSError, subprocess.CalledProcessError):
        return ""


def parts():
    """Name, version, place to download, package URL."""
    with open(os.path.join(ROOT, "Package.resolved")) as file:
        for pin in json.load(file)["pins"]:
            state = pin["state"]
            version = state.get("version") or state["revision"]
            place = pin["location"].removesuffix(".git")
            yield pin["identity"], version, "git+%s@%s" % (place, state["revision"]), "pkg:swift/%s@%s" % (
                place.removeprefix("https://"), version)
    for name, package, home in SYSTEM:
        version = output("dpkg-query", "-W", "-f", "${Version}", package) or output("pkg-config", "--modversion", name)
        yield name, version or "unknown", home, "pkg:deb/debian/%s@%s" % (package, version) if version else None
    # The compiler leaves a folder behind each time that it is asked for anything.
    with tempfile.TemporaryDirectory() as folder:
        said = output("env", "TMPDIR=" + folder, os.environ.get("SWIFT", "swift"), "--version")
    found = re.search(r"Swift version (\S+)", said)
    yield "swift", found.group(1) if found else "unknown", "https://github.com/swiftlang/swift", None


def package(name, version, place, url, licence):
    entry = {"SPDXID": "SPDXRef-" + re.sub(r"[^A-Za-z0-9.-]", "-", name), "name": name, "versionInfo": version,
             "downloadLocation": place, "filesAnalyzed": False, "licenseConcluded": licence,
             "licenseDeclared": licence, "copyrightText": "NOASSERTION"}
    if url:
        entry["externalRefs"] = [{"referenceCategory": "PACKAGE-MANAGER", "referenceType": "purl", "referenceLocator": url}]
    return entry


def main():
    found = sorted(parts())
    unknown = [name for name, *_ in found if name not in LICENCES]
    if unknown:
        sys.exit("no licence is known for %s: add it to Scripts/sbom.py and NOTICE" % ", ".join(unknown))
    packages = [package(*part, LICENCES[part[0]]) for part in found]
    own = package("redthread", sys.argv[1] if len(sys.argv) > 1 else "NOASSERTION", "NOASSERTION", None, "NOASSERTION")
    seconds = int(os.environ.get("SOURCE_DATE_EPOCH") or output("git", "log", "-1", "--format=%ct") or 0)
    created = datetime.datetime.fromtimestamp(seconds, datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
    digest = hashlib.sha256(json.dumps(packages).encode()).hexdigest()
    document = {
        "spdxVersion": "SPDX-2.3", "dataLicense": "CC0-1.0", "SPDXID": "SPDXRef-DOCUMENT", "name": "redthread",
        "documentNamespace": "https://spdx.org/spdxdocs/redthread-" + digest,
        "creationInfo": {"created": created, "creators": ["Tool: redthread Scripts/sbom.py"]},
        "packages": [own] + packages,
        "relationships": [{"spdxElementId": "SPDXRef-DOCUMENT", "relationshipType": "DESCRIBES",
                           "relatedSpdxElement": own["SPDXID"]}]
        + [{"spdxElementId": own["SPDXID"], "relationshipType": "DEPENDS_ON", "relatedSpdxElement": each["SPDXID"]}
           for each in packages]}
    json.dump(document, sys.stdout, indent=2)
    print()


main()
