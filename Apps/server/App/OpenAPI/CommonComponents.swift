import Claims
import Payments
import Primitives

extension Schema {
    /// Every shape that has a name.
    static let components: [String: Schema] = [
        commonComponents, recordComponents, codingComponents, codeComponents, claimComponents, moneyComponents,
    ]
    .reduce(into: [:]) { all, part in all.merge(part) { first, _ in first } }

    static let commonComponents: [String: Schema] = [
        "Amount": .pattern(#"^-?[0-9]{1,14}\.[0-9]{2}$"#),
        "ClaimNumber": .pattern("^C[0-9]+$"),
        "Timestamp": .formatted("date-time"),
        "Severity": .choice(Finding.Severity.allCases.map(\.rawValue)),
        "Finding": [
            "id": .text, "severity": .named("Severity"), "message": .text, "fix?": .text, "citation?": .text,
            "location": [
                "path?": .text, "file?": .text, "line?": .integer, "column?": .integer, "offset?": .integer,
                "rule?": .text,
            ],
        ],
        "Problem": [
            "type": .text, "title": .text, "status": .integer, "detail": .text, "findings": .list(.named("Finding")),
            "incident?": .text,
        ],
        "PersonName": ["last": .text, "first": .text, "middle?": .text, "suffix?": .text],
        "PostalAddress": ["line1": .text, "line2?": .text, "city": .text, "state": .text, "zip": .text],
        "Session": ["csrfToken": .text, "user": ["name": .text, "role": .text, "clinics": .list(.text)]],
        "WorkItem": [
            "id": .integer, "key": .text, "clinic": .text, "kind": .choice(WorkItem.Kind.allCases.map(\.rawValue)),
            "claim?": .named("ClaimNumber"), "patientKey?": .integer, "title": .text, "nextAction": .text,
            "amount": .amount, "due": .date, "owner": .text, "state": .choice(["open", "done"]),
            "createdAt": .named("Timestamp"),
        ],
        "OwnerRow": [
            "clinic": .text, "claims": .integer, "charged": .amount, "insurancePaid": .amount, "patientPaid": .amount,
            "adjusted": .amount, "insuranceOwes": .amount, "patientsOwe": .amount, "deniedClaims": .integer,
            "heldClaims": .integer, "openWork": .integer, "isBalanced": .boolean,
        ],
        "Payer": [
            "id": .text, "name": .text, "adapter": .text, "electronicID": .text, "filingIndicator": .text,
        ],
        "PayerProfile": [
            "id": .text, "name": .text, "aliases": .list(.text), "adapter": .text, "electronicID": .text,
            "filingIndicator": .text, "receiver": ["name": .text, "id": .text, "qualifier": .text],
            "filingLimitDays": .integer, "appealDays": .integer,
            "expected": ["acknowledgment": .integer, "claimAcknowledgment": .integer, "remittance": .integer],
            "authorizationRequired": .list(.text), "transports": .list(.text), "copay?": .amount,
            "isEnrolled": .boolean, "providerNumber?": .text,
            "parameters": .map(.text),
            "rules": .map(["severity?": .named("Severity"), "reason?": .text, "source": .text]), "posting": .map(.text),
            "simulator": [
                "allowedBasisPoints": .integer, "deductible": .amount, "coinsuranceBasisPoints": .integer,
                "copay": .amount, "sequestrationBasisPoints": .integer, "denials": .map(.text),
            ],
            "provenance": .map(.text),
        ],
    ]
}
