import Claims

extension Schema {
    static let claimComponents: [String: Schema] = [
        "ClaimState": .choice(ClaimState.allCases.map(\.rawValue)),
        "ClaimSummary": [
            "number": .named("ClaimNumber"), "version": .integer, "clinic": .text, "visit": .integer,
            "patientKey": .integer, "payer": .text, "responsibility": .choice(["P", "S", "T"]),
            "state": .named("ClaimState"), "serviceDate": .date, "charge": .amount, "payerClaimNumber?": .text,
            "updatedAt": .named("Timestamp"),
        ],
        "ClaimPayer": ["id": .text, "name": .text, "electronicID": .text, "filingIndicator": .text],
        "BillingProvider": [
            "name": .text, "npi": .text, "taxID": .text, "taxonomy?": .text, "cliaNumber?": .text,
            "address": .named("PostalAddress"),
            "contact?": .text, "phone?": .text,
        ],
        "Provider": ["last": .text, "first": .text, "npi": .text, "taxonomy?": .text],
        "ClaimPerson": [
            "name": .named("PersonName"), "birthDate?": .date, "sex": .text, "address?": .named("PostalAddress"),
        ],
        "Subscriber": [
            "person": .named("ClaimPerson"), "memberID?": .text, "groupNumber?": .text, "relationship": .text,
        ],
        "ServiceLine": [
            "number": .integer, "from": .date, "to": .date, "procedure": .text, "modifiers": .list(.text),
            "charge": .amount, "units": .integer, "diagnosisPointers": .list(.integer), "note?": .text,
        ],
        "OtherCoverage": [
            "payer": .named("ClaimPayer"), "responsibility": .choice(["P", "S", "T"]),
            "subscriber": .named("Subscriber"),
            "decision?": [
                "paid": .amount, "paidOn": .date, "payerClaimNumber?": .text,
                "lines": .list([
                    "line": .integer, "paid": .amount,
                    "adjustments": .list(["group": .text, "reason": .text, "amount": .amount]),
                ]),
            ],
        ],
        "Claim": [
            "number": .named("ClaimNumber"), "version": .integer, "clinic": .text, "visit": .integer,
            "patientKey": .integer, "payer": .named("ClaimPayer"), "responsibility": .choice(["P", "S", "T"]),
            "billingProvider": .named("BillingProvider"), "rendering?": .named("Provider"),
            "referring?": .named("Provider"), "subscriber": .named("Subscriber"), "patient": .named("ClaimPerson"),
            "otherCoverages": .list(.named("OtherCoverage")), "placeOfService": .text,
            "frequency": .choice(["1", "7", "8"]), "originalReference?": .text, "priorAuthorization?": .text,
            "accidentDate?": .date, "note?": .text, "priorClaim?": .named("ClaimNumber"), "diagnoses": .list(.text),
            "lines": .list(.named("ServiceLine")),
        ],
        "ClaimEvent": [
            "kind": .choice(ClaimEvent.Kind.allCases.map(\.rawValue)), "version": .integer, "at": .named("Timestamp"),
            "by": .text, "detail": .text, "document?": .text,
        ],
        "BuiltClaim": [
            "claim?": .named("Claim"), "state?": .named("ClaimState"), "findings": .list(.named("Finding")),
            "wasBuilt": .boolean,
        ],
        "ClaimFile": [
            "claim": .named("Claim"), "summary": .named("ClaimSummary"), "findings": .list(.named("Finding")),
            "timeline": .list(.named("ClaimEvent")), "account": .named("ClaimAccount"),
        ],
        "ScrubbedClaim": [
            "number": .named("ClaimNumber"), "version": .integer, "state": .named("ClaimState"),
            "findings": .list(.named("Finding")),
        ],
        "BatchReport": [
            "clinic": .text, "payer": .text, "claims": .list(.named("ClaimNumber")),
            "held": .list(.named("ClaimNumber")), "amount": .amount, "batch?": .integer, "transport?": .text,
            "failure?": .text, "findings": .list(.named("Finding")),
        ],
        "AnswerReport": [
            "file": .text, "kind": .choice(["999", "277CA", "TA1", "835", "unknown"]), "claims": .integer,
            "rejected": .integer, "wasKnown": .boolean, "remittances": .list(.named("RemittanceReport")),
            "findings": .list(.named("Finding")),
        ],
    ]
}
