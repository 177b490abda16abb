extension Schema {
    static let recordComponents: [String: Schema] = [
        "VisitSummary": [
            "key": .integer, "clinic": .text, "patientKey": .integer, "patient": .named("PersonName"), "date?": .date,
            "classCode": .text, "type": .text, "notes": .integer, "proposals": .integer, "decisions": .integer,
            "claims": .integer,
        ],
        "Concept": [
            "codings": .list(["system": .text, "code": .text, "display?": .text]), "text?": .text,
        ],
        "Encounter": [
            "sourceID": .text, "patientID": .text, "start?": .date, "end?": .date, "classCode": .text, "status": .text,
            "types": .list(.named("Concept")), "reasons": .list(.named("Concept")), "practitionerID?": .text,
            "organizationID?": .text, "placeOfService?": .text,
        ],
        "Patient": [
            "sourceID": .text, "name": .named("PersonName"), "birthDate?": .date, "sex": .text,
            "address?": .named("PostalAddress"), "phone?": .text,
        ],
        "Note": [
            "sourceID": .text, "patientID": .text, "encounterID?": .text, "title": .text, "date?": .date,
            "author?": .text, "text": .text,
        ],
        "Fact": [
            "sourceID": .text, "kind": .text, "patientID": .text, "encounterID?": .text, "concept": .named("Concept"),
            "date?": .date, "status?": .text, "verification?": .text, "category?": .text, "value?": .text,
            "unit?": .text, "interpretation?": .text, "offset": .integer,
        ],
        "Coverage": [
            "sourceID": .text, "patientID": .text, "payerName": .text, "memberID?": .text, "groupNumber?": .text,
            "order": .integer, "relationship": .text, "subscriber?": .named("PersonName"),
            "subscriberBirthDate?": .date, "subscriberSex?": .text, "start?": .date, "end?": .date,
        ],
        "VisitRecord": [
            "encounter": .named("Encounter"), "patient": .named("Patient"),
            "practitioner?": ["sourceID": .text, "name": .named("PersonName"), "npi?": .text],
            "notes": .list(.named("Note")), "facts": .list(.named("Fact")), "coverages": .list(.named("Coverage")),
            "earlierVisits": .list(.date),
        ],
        "ImportReport": [
            "file": .text, "wasKnown": .boolean, "isAccepted": .boolean, "findings": .list(.named("Finding")),
            "counts": [
                "new": .integer, "changed": .integer, "unchanged": .integer, "newVisits": .integer, "visits": .integer,
            ],
        ],
    ]

    static let codingComponents: [String: Schema] = [
        "Evidence": [
            "source": .choice(["note", "fact", "encounter"]), "sourceID": .text, "start": .integer, "end": .integer,
            "quote": .text,
        ],
        "Proposal": [
            "system": .choice(["icd10cm", "procedure"]), "code": .text, "title": .text, "modifiers": .list(.text),
            "units": .integer, "evidence": .list(.named("Evidence")), "reason": .text, "rules": .list(.text),
            "confidence": .choice(["low", "medium", "high"]),
            "alternatives": .list(["code": .text, "title": .text, "whyNot": .text]), "question?": .text,
        ],
        "Decision": [
            "system": .choice(["icd10cm", "procedure"]), "proposed?": .text,
            "verdict": .choice(["accepted", "changed", "rejected", "added"]), "code?": .text, "modifiers": .list(.text),
            "units": .integer, "by": .text, "at": .named("Timestamp"), "reason?": .text,
            "evidence": .list(.named("Evidence")),
        ],
        "CodedVisit": [
            "diagnoses": .list(.text),
            "services": .list(["procedure": .text, "modifiers": .list(.text), "units": .integer]),
        ],
        "Desk": [
            "key": .integer, "clinic": .text, "patientKey": .integer, "record": .named("VisitRecord"),
            "proposals": .list(.named("Proposal")), "decisions": .list(.named("Decision")),
            "coded": .named("CodedVisit"),
        ],
        "Verdicts": [
            "decisions": .list([
                "verdict": .choice(["accepted", "changed", "rejected", "added"]), "proposed?": .text, "code?": .text,
                "modifiers?": .list(.text), "units?": .integer(1...9_999), "reason?": .text,
            ])
        ],
    ]
}
