#!/usr/bin/env python3
"""Keeps the heads of the tables in this folder true: their stamps, their columns and the order of their rows.

    python3 Config/code-sets/stamp_tables.py            writes the stamps anew where rows have changed
    python3 Config/code-sets/stamp_tables.py --check    changes nothing; fails when a stamp or a table is not right

A table is a .tsv file: comment lines, the last of which names the columns, then the rows. Among the comments stand, each
on a line of its own and in this order:

    # release: the edition, in words
    # effective-from: the first day on which the table holds
    # effective-to: the last day, or "open"
    # source: where the facts come from
    # sha256: of the rows, everything after the comments, when "(rows)" follows; otherwise of the source data
    # rows: how many rows there are

Only a digest marked "(rows)" and the number of rows are ever written by this script. Tables that another script makes
carry the digest of its source data, which nothing here can compute again. It needs no package and no network.
"""

import datetime
import hashlib
import pathlib
import re
import sys

FOLDER = pathlib.Path(__file__).resolve().parent
STAMPS = ["release", "effective-from", "effective-to", "source", "sha256", "rows"]
OWN_ROWS = "(rows)"
OPEN = "open"

# Word lists of the code search and the list of common services: no edition of anything stands behind them. Without a
# digest they are passed over; with one they are held to it like the others.
MAY_BE_UNSTAMPED = ("lexicon", "procedures")
# How many fields make up the key of a row, where it is not the first alone.
KEY_FIELDS = {"fee_schedule_indicators.tsv": 2}


def order(name, key):
    """What the rows are sorted by: diagnosis codes without the dot, HCCs as numbers, everything else as text."""
    if name == "hcc-v28-hierarchies.tsv":
        return [int(field) if field.isdecimal() else -1 for field in key]
    if name.startswith(("hcc-", "icd10cm-")):
        return [field.replace(".", "") for field in key]
    return key


class Table:
    def __init__(self, path):
        self.path = path
        self.name = path.name
        self.complaints = []
        text = path.read_bytes().decode("utf-8")
        if "\r" in text or "\ufeff" in text:
            self.complain(0, "a carriage return or byte order mark")
        if not text.endswith("\n") or text.endswith("\n\n"):
            self.complain(0, "does not end with one line feed")
        lines = text.removesuffix("\n").split("\n")
        first = next((index for index, line in enumerate(lines) if not line.startswith("#")), len(lines))
        self.head, self.rows = lines[:first], lines[first:]

    def complain(self, line, what):
        self.complaints.append(f"{self.name}:{line}: {what}" if line else f"{self.name}: {what}")

    def stamp(self, name):
        """The text of a stamp and the index of its line; none where it is missing or stands more than once."""
        found = [index for index, line in enumerate(self.head) if line.startswith(f"# {name}: ")]
        return (self.head[found[0]].removeprefix(f"# {name}: "), found[0]) if len(found) == 1 else (None, -1)

    @property
    def is_passed_over(self):
        return self.name.startswith(MAY_BE_UNSTAMPED) and not any(line.startswith("# sha256: ") for line in self.head)

    def digest(self):
        return hashlib.sha256("".join(f"{row}\n" for row in self.rows).encode("utf-8")).hexdigest()

    def write(self):
        """The stamps of the rows as they are now; true when the file changed."""
        before = list(self.head)
        text, index = self.stamp("sha256")
        if text is None or not text.endswith(OWN_ROWS):
            return False
        self.head[index] = f"# sha256: {self.digest()} {OWN_ROWS}"
        text, index = self.stamp("rows")
        if text is not None:
            self.head[index] = f"# rows: {len(self.rows)}"
        if self.head == before:
            return False
        self.path.write_bytes("".join(f"{line}\n" for line in self.head + self.rows).encode("utf-8"))
        return True

    def check(self):
        self.check_stamps()
        self.check_rows()
        return self.complaints

    def check_stamps(self):
        found = {name: self.stamp(name) for name in STAMPS}
        for name, (text, _) in found.items():
            if text is None:
                self.complain(0, f"needs one line '# {name}: ...'")
        if any(text is None for text, _ in found.values()):
            return
        if [index for _, index in found.values()] != sorted(index for _, index in found.values()):
            self.complain(0, "the stamps are not in the order " + ", ".join(STAMPS))
        try:
            first = datetime.date.fromisoformat(found["effective-from"][0])
            last = found["effective-to"][0]
            if last != OPEN and datetime.date.fromisoformat(last) < first:
                self.complain(0, "ends before it begins")
        except ValueError:
            self.complain(0, "effective-from or effective-to is no date")
        digest = found["sha256"][0]
        if not re.fullmatch(r"[0-9a-f]{64}( \([^()]+\))?", digest):
            self.complain(0, "sha256 is no digest")
        elif digest.endswith(OWN_ROWS) and digest != f"{self.digest()} {OWN_ROWS}":
            self.complain(0, "sha256 is stale: run stamp_tables.py")
        if found["rows"][0] != str(len(self.rows)):
            self.complain(0, f"has {len(self.rows)} rows, not {found['rows'][0]}")

    def check_rows(self):
        columns = self.head[-1].removeprefix("# ").split("\t") if self.head else []
        if len(columns) < 2 or not all(columns):
            self.complain(len(self.head), "the last comment does not name the columns")
        width = KEY_FIELDS.get(self.name, 1)
        keys = []
        for number, line in enumerate(self.head + self.rows, 1):
            if line != line.strip(" \t"):
                self.complain(number, "a blank or tab at an end of the line")
            if number <= len(self.head):
                continue
            fields = line.split("\t")
            if line.startswith("#"):
                self.complain(number, "a comment after the first row")
            elif not 2 <= len(fields) <= len(columns):
                self.complain(number, f"{len(fields)} fields, and {len(columns)} columns")
            elif not all(fields[:width]) or any(field != field.strip() or "  " in field for field in fields):
                self.complain(number, "an empty key or a blank too many")
            else:
                keys.append((number, fields[:width]))
        for (_, before), (number, key) in zip(keys, keys[1:]):
            if key == before:
                self.complain(number, f"{' '.join(key)} stands twice")
            elif order(self.name, key) < order(self.name, before):
                self.complain(number, f"{' '.join(key)} is not in order")


def main():
    if sys.argv[1:] not in ([], ["--check"]):
        sys.exit(__doc__)
    tables = [Table(path) for path in sorted(FOLDER.glob("*.tsv"))]
    tables = [table for table in tables if not table.is_passed_over]
    if not sys.argv[1:]:
        for table in tables:
            if table.write():
                print(f"{table.name}: stamped")
    complaints = [complaint for table in tables for complaint in table.check()]
    print("\n".join(complaints) if complaints else f"{len(tables)} tables are as they should be")
    sys.exit(1 if complaints else 0)


if __name__ == "__main__":
    main()
