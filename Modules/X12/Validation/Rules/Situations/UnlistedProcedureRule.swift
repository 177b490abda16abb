import Primitives

/// A line with an unlisted or not otherwise classified procedure says in words what was done (SV101-7).
///
/// A line note instead is a warning, and a drug told by its national drug code needs no words.
/// Source: 837P TR3, SV101-7: required when the procedure code is non-specific; CMS list of not otherwise classified
/// codes.
struct UnlistedProcedureRule: UnitRule {
    var id: String { "x12.unlisted-procedure" }
    var snip: Int { 4 }
    var guides: Set<String> { ["837P"] }

    func check(_ store: borrowing UnitStore, _ report: inout RuleReport) {
        for line in store.lines {
            let code = store.procedure(ofLine: line)
            guard Self.isUnlisted(code) else { continue }
            let service = line.lowerBound &+ 1
            guard store.view(service).componentCode(1, 7).isEmpty,
                store.first("LIN", in: "2410", within: line) == nil
            else { continue }
            let hasNote = store.first("NTE", within: line) != nil || store.claimSegment("NTE") != nil
            report.add(
                self, store, at: service, 1, 7, "An unlisted procedure has no description (SV101-7).",
                fix: "Say in a few words what was done or supplied.", severity: hasNote ? .warning : .error,
                code: "I9")
        }
    }

    static func isUnlisted(_ code: PackedCode) -> Bool {
        var low = 0
        var high = codes.count
        while low < high {
            let middle = (low &+ high) / 2
            if codes[middle] < code { low = middle &+ 1 } else { high = middle }
        }
        return low < codes.count && codes[low] == code
    }

    /// Ascending.
    static let codes: [PackedCode] = [
        "01999", "15999", "17999", "19499", "20999", "21089", "21299", "21499", "21899", "22899", "22999", "23929",
        "24999", "25999", "26989", "27299", "27599", "27899", "28899", "29799", "29999", "30999", "31299", "31599",
        "31899", "32999", "33999", "36299", "37501", "37799", "38129", "38589", "38999", "39499", "39599", "40799",
        "40899", "41599", "41899", "42299", "42699", "42999", "43289", "43499", "43659", "43999", "44238", "44799",
        "44899", "44979", "45399", "45499", "45999", "46999", "47379", "47399", "47579", "47999", "48999", "49329",
        "49659", "49999", "50549", "50949", "51999", "53899", "54699", "55559", "55899", "58578", "58579", "58679",
        "58999", "59897", "59898", "59899", "60659", "60699", "64999", "66999", "67299", "67399", "67599", "67999",
        "68399", "68899", "69399", "69799", "69949", "69979", "76496", "76497", "76498", "76499", "76999", "77299",
        "77399", "77499", "77799", "78099", "78199", "78299", "78399", "78499", "78599", "78699", "78799", "78999",
        "79999", "81099", "81479", "81599", "84999", "85999", "86849", "86999", "87999", "88099", "88199", "88299",
        "88399", "88749", "89240", "89398", "90399", "90749", "90899", "90999", "91299", "92499", "92700", "93799",
        "93998", "94799", "95199", "95999", "96379", "96549", "96999", "97039", "97139", "97799", "99199", "99429",
        "99499", "99600", "A4649", "A9999", "B9998", "B9999", "C9399", "E1399", "J3490", "J3590", "J7599", "J7699",
        "J7799", "J7999", "J8498", "J8499", "J8597", "J8999", "J9999", "L0999", "L1499", "L2999", "L3649", "L3999",
        "L5999", "L7499", "L8039", "L8499", "L8699", "T1999", "V2199", "V2799", "V5298",
    ]
}
