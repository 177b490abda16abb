import CodeSets
import RevenueCycle

extension Schema {
    private static let namedValues = Schema.list(["name": .text, "value": .text])

    static let codeComponents: [String: Schema] = [
        "DiagnosisMatch": [
            "code": .text, "title": .text, "isBillable": .boolean, "matched": .text, "score": .integer(0...1_000),
            "second?": .text, "because": .list(["from": .text, "to": .text, "source": .text]),
        ],
        "Procedure": ["code": .text, "label": .text, "category": .text, "keywords": .list(.text)],
        "CodeStanding": [
            "word": .choice(["valid", "notBillable", "unknown", "unverified", "ended", "systemNotInForce"]),
            "endedOn?": .date, "edition?": .text,
        ],
        "CodeReplacement": ["code": .text, "title": .text, "ground": .choice(["divided", "similarTitle"])],
        "Code": [
            "code": .text, "on": .date,
            "procedure?": ["standing": .named("CodeStanding"), "entry?": .named("Procedure")],
            "diagnosis?": [
                "standing": .named("CodeStanding"), "parentTitle?": .text,
                "facts": [
                    "editorFlags": .list(.choice(EditorFlag.allCases.map(\.rawValue))),
                    "riskCategories": .list([
                        "paymentYear": .integer, "number": .integer, "label": .text, "trumps": .list(.integer),
                    ]),
                ],
                "replacements": .list(.named("CodeReplacement")),
                "entry": [
                    "code": .text, "title": .text, "isBillable": .boolean, "parent?": .text, "children": .list(.text),
                    "inclusionTerms": .list(.text),
                    "notes": .list(["kind": .text, "text": .text, "inheritedFrom?": .text]),
                    "seventhCharacters": .list(["character": .text, "meaning": .text]),
                ],
            ],
            "meanings": .list(["list": .text, "title": .text, "fields": namedValues]),
            "tables": .list([
                "table": .text, "title": .text, "release": .text, "edition": .text, "rows": .list(namedValues),
            ]),
        ],
        "CodeSource": ["name": .text, "sha256": .text, "bytes": .integer],
        "TableEdition": [
            "table": .text, "release": .text, "effectiveFrom?": .date, "effectiveTo?": .date,
            "sources": .list(.named("CodeSource")), "sha256": .text, "rows": .integer,
        ],
        "CodeSetStatus": [
            "on": .date,
            "embedded": .list([
                "id": .text, "title": .text, "release": .text, "effectiveFrom?": .date, "effectiveTo?": .date,
                "rows": .integer, "source": .text, "sha256": .text,
            ]),
            "tables": .list([
                "table": .text, "title": .text, "enables": .text, "obtain": .text, "isInForce": .boolean,
                "editions": .list([
                    "id": .text, "release": .text, "effectiveFrom?": .date, "effectiveTo?": .date, "rows": .integer,
                    "sources": .list(.named("CodeSource")), "sha256": .text, "importedAt?": .named("Timestamp"),
                    "importedBy?": .text, "isUsable": .boolean,
                ]),
            ]),
        ],
        "CodeImportReport": [
            "tables": .list([
                "table": .text, "title": .text, "layout": .text, "edition": .text, "release": .text,
                "effectiveFrom?": .date, "effectiveTo?": .date, "members": .list(.text), "rows": .integer,
                "outcome": .choice(["imported", "unchanged", "preview"]), "rowsRead": .integer, "rowsKept": .integer,
                "rowsRejected": .integer, "rejected": .list(["line": .integer, "reason": .text]),
                "warnings": .list(.text), "comparedWith?": .text, "new": .integer, "changed": .integer,
                "ended": .integer, "unchanged": .integer,
            ]),
            "failures": .list(["file": .text, "reason": .text]), "passedOver": .list(.text),
        ],
        "CodeImpact": [
            "on": .date, "looked": .map(.integer),
            "items": .list([
                "place": .choice(CodeImpact.Item.Place.allCases.map(\.rawValue)), "subject": .text, "code": .text,
                "on": .date, "problem": .choice(["ended", "heading", "unknown", "changed"]), "detail": .text,
                "replacements": .list(.named("CodeReplacement")),
            ]),
        ],
    ]
}
