/// The ladders as numbers only: codes, levels, least minutes, and where prolonged service begins (CPT 2024; CMS final
/// rules of 2023 and 2024). No descriptor text is kept.
extension VisitFamily {
    struct Row: Sendable {
        var steps: [Step]
        var prolonged: Prolonged?
        var medicare: Prolonged?
    }

    /// `family: code level minutes, ...; prolonged code from minutes; the same for Medicare`. `s`, `l`, `m` and `h` are
    /// the four levels; `-` says that decision making, or time, does not choose the code.
    private static let text = """
        office new: 99202 s 15, 99203 l 30, 99204 m 45, 99205 h 60; 99417 75; G2212 89
        office established: 99211 - -, 99212 s 10, 99213 l 20, 99214 m 30, 99215 h 40; 99417 55; G2212 69
        hospital initial: 99221 l 40, 99222 m 55, 99223 h 75; 99418 90; G0316 90
        hospital subsequent: 99231 l 25, 99232 m 35, 99233 h 50; 99418 65; G0316 65
        hospital same-day admit and discharge: 99234 l 45, 99235 m 70, 99236 h 85; 99418 100; G0316 110
        hospital discharge: 99238 - -, 99239 - 31
        emergency: 99281 - -, 99282 s -, 99283 l -, 99284 m -, 99285 h -
        office consult: 99242 s 20, 99243 l 30, 99244 m 40, 99245 h 55; 99417 70
        inpatient consult: 99252 s 35, 99253 l 45, 99254 m 60, 99255 h 80; 99418 95
        nursing facility initial: 99304 l 25, 99305 m 35, 99306 h 50; 99418 65; G0317 95
        nursing facility subsequent: 99307 s 10, 99308 l 20, 99309 m 30, 99310 h 45; 99418 60; G0317 85
        nursing facility discharge: 99315 - -, 99316 - 31
        home new: 99341 s 15, 99342 l 30, 99344 m 60, 99345 h 75; 99417 90; G0318 140
        home established: 99347 s 20, 99348 l 30, 99349 m 40, 99350 h 60; 99417 75; G0318 110
        """

    static let rows: [VisitFamily: Row] = {
        var rows: [VisitFamily: Row] = [:]
        for line in text.split(separator: "\n") {
            let halves = line.split(separator: ":", maxSplits: 1)
            guard halves.count == 2, let family = VisitFamily(rawValue: String(halves[0])) else { continue }
            let parts = halves[1].split(separator: ";")
            let steps = (parts.first ?? "").split(separator: ",").compactMap { step($0) }
            rows[family] = Row(
                steps: steps, prolonged: parts.count > 1 ? prolonged(parts[1]) : nil,
                medicare: parts.count > 2 ? prolonged(parts[2]) : nil)
        }
        return rows
    }()

    private static func step(_ text: Substring) -> Step? {
        let words = text.split(separator: " ")
        guard words.count == 3 else { return nil }
        let levels: [Substring: DecisionLevel] = ["s": .straightforward, "l": .low, "m": .moderate, "h": .high]
        return Step(code: String(words[0]), level: levels[words[1]], minutes: Int(words[2]))
    }

    private static func prolonged(_ text: Substring) -> Prolonged? {
        let words = text.split(separator: " ")
        guard words.count == 2, let minutes = Int(words[1]) else { return nil }
        return Prolonged(code: String(words[0]), from: minutes)
    }
}
