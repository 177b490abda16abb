import Payments

extension Schema {
    static let moneyComponents: [String: Schema] = [
        "RemittanceReport": [
            "file": .text, "trace": .text, "payer": .text, "clinic": .text, "amount": .amount,
            "outcome": .choice(["posted", "already-posted", "unbalanced", "held-for-review"]), "claims": .integer,
            "denied": .integer, "held": .integer, "patientShare": .amount, "newClaims": .list(.named("ClaimNumber")),
            "findings": .list(.named("Finding")),
        ],
        "Remittance": [
            "id": .integer, "clinic": .text, "identity": ["key": .text, "contentHash": .text], "payer": .text,
            "trace": .text, "paidOn": .date, "amount": .amount, "claims": .integer, "document": .text,
            "transactionKey?": .text, "postedAt": .named("Timestamp"),
        ],
        "ClaimAccount": [
            "claim": .named("ClaimNumber"), "serviceDate?": .date, "charged": .amount, "insurancePaid": .amount,
            "patientPaid": .amount, "adjusted": .amount, "insuranceBalance": .amount, "patientBalance": .amount,
        ],
        "Transaction": [
            "id": .integer, "postedAt": .named("Timestamp"), "by": .text,
            "transaction": [
                "key": .text, "clinic": .text, "kind": .text, "date": .date, "memo": .text, "reverses?": .text,
                "entries": .list([
                    "account": .choice(Account.allCases.map(\.rawValue)), "amount": .amount, "payer?": .text,
                    "claim?": .named("ClaimNumber"), "line?": .integer, "patientKey?": .integer,
                ]),
            ],
        ],
        "Account": [
            "patientKey": .integer, "clinic": .text, "name": .named("PersonName"),
            "claims": .list(.named("ClaimAccount")), "transactions": .list(.named("Transaction")),
            "insuranceBalance": .amount, "patientBalance": .amount, "credit": .amount,
        ],
        "Statement": [
            "clinic": .named("BillingProvider"), "patient": .named("PersonName"), "address?": .named("PostalAddress"),
            "accountNumber": .integer, "date": .date, "due": .date, "isDue": .boolean, "credit": .amount,
            "total": .amount,
            "message?": .text,
            "lines": .list([
                "date?": .date, "claim": .named("ClaimNumber"), "charged": .amount, "insurancePaid": .amount,
                "adjusted": .amount, "patientPaid": .amount, "owed": .amount,
            ]),
        ],
        "Payment": ["amount": .amount, "key?": .text],
        "PaymentReceipt": ["outcome": .choice(["posted", "replayed"]), "applied": .amount],
    ]
}
