import Primitives
import Testing

@testable import Settings

@Suite("Reading settings")
struct SettingsMapTests {
    private enum Color: String, CaseIterable, Sendable {
        case red, green
    }

    private func read<Value>(
        _ text: String, _ build: (inout SettingsMap) -> Value?
    ) -> (Value?, [Finding]) {
        SettingsReader.read(Array(text.utf8), file: "test.yaml", build)
    }

    /// The finding that a kind gives for one value, as `line:column id`.
    private func refusal<Value>(of text: String, _ kind: SettingsKind<Value>) -> String? {
        let (value, findings) = read("key: \(text)") { $0.required("key", kind)?.value }
        guard value == nil, findings.count == 1, let finding = findings.first else { return nil }
        return "\(finding.location.line ?? 0):\(finding.location.column ?? 0) \(finding.id)"
    }

    private func value<Value>(of text: String, _ kind: SettingsKind<Value>) -> Value? {
        read("key: \(text)") { $0.required("key", kind)?.value }.0
    }

    @Test("a typing error is reported at its place with the key that was meant")
    func typo() {
        let (value, findings) = read("name: x\nfilling_limit_days: 90\n") { map in
            let name = map.required("name", .text)
            let days = map.required("filing_limit_days", .integer(1...3650))
            return name.flatMap { name in days.map { (name.value, $0.value) } }
        }
        #expect(value == nil)
        #expect(findings.count == 1)
        #expect(
            findings.first?.description
                == "error settings.unknown-key at test.yaml:2:1: unknown key `filling_limit_days`; did you mean "
                + "`filing_limit_days`?")
    }

    @Test("an unknown key that resembles nothing names the valid ones; a missing key is reported at its group")
    func unknownAndMissing() {
        let (_, findings) = read("group:\n  zebra: 1\n") { map in
            map.required("group", .map { $0.required("city", .text) })
        }
        #expect(findings.map(\.id) == ["settings.unknown-key", "settings.missing-key"])
        #expect(findings.first?.fix == "delete it; the keys that may stand here are city")
        #expect(findings.map(\.location.line) == [2, 2])
        #expect(findings.map(\.location.path) == ["group", "group"])
    }

    @Test("several problems are reported in one reading, in the order of the file")
    func collects() {
        let (_, findings) = read("a: x\nb: [1]\nc: 2026-02-30\nd:\n") { map -> Int? in
            _ = map.optional("d", .money)
            _ = map.required("a", .integer(1...9))
            _ = map.optional("b", .text)
            _ = map.optional("c", .date)
            return 1
        }
        #expect(findings.map(\.location.line) == [1, 2, 3, 4])
        #expect(findings.map(\.location.column) == [4, 4, 4, 3])
        #expect(findings.map(\.location.path) == ["a", "b", "c", "d"])
        #expect(findings.last?.id == "settings.no-value")
        #expect(findings[1].message == "`b` must be text on one line of at most 200 characters, not a list")
    }

    @Test("kinds read what they say")
    func kinds() {
        #expect(value(of: "00430", .text) == "00430")
        #expect(value(of: "no", .text) == "no")
        #expect(value(of: "no", .boolean) == false)
        #expect(value(of: "true", .boolean) == true)
        #expect(value(of: "12.5", .money) == Money(cents: 1_250))
        #expect(value(of: "12.5", .basisPoints) == 1_250)
        #expect(value(of: "-3", .integer(-5...5)) == -3)
        #expect(value(of: "2024-02-29", .date) == CalendarDate(year: 2024, month: 2, day: 29))
        #expect(value(of: "(217) 555-0142", .phone) == "2175550142")
        #expect(value(of: "62703", .digits(5, 9)) == "62703")
        #expect(value(of: "1447002514", .npi)?.digits == "1447002514")
        #expect(value(of: "J3301", .procedureCode) == "J3301")
        #expect(value(of: "b", .oneOf(["a", "b"])) == "b")
        #expect(value(of: "green", .choice(Color.self)) == .green)
        #expect(value(of: "[99213, '99214']", .list(of: .procedureCode))?.map(\.value) == ["99213", "99214"])
        #expect(value(of: "{99213: 10}", .dictionary(.procedureCode, .money))?["99213"]?.value == Money(cents: 1_000))
        #expect(value(of: "|\n  two\n  lines\n", .paragraph) == "two\nlines\n")
    }

    @Test("kinds refuse the rest at the value's place")
    func refusals() {
        let wrong = "1:6 settings.wrong-type"
        #expect(refusal(of: "NO", .boolean) == wrong)
        #expect(refusal(of: "1,50", .money) == wrong)
        #expect(refusal(of: "$5", .money) == wrong)
        #expect(refusal(of: "-5", .money) == wrong)
        #expect(refusal(of: "1e3", .money) == wrong)
        #expect(refusal(of: "99999999999999999999", .integer(0...9)) == wrong)
        #expect(refusal(of: "+3", .integer(0...9)) == wrong)
        #expect(refusal(of: "'-'", .integer(0...9)) == wrong)
        #expect(refusal(of: "100.01", .basisPoints) == wrong)
        #expect(refusal(of: "2026-02-30", .date) == wrong)
        #expect(refusal(of: "555-0142", .phone) == wrong)
        #expect(refusal(of: "1447002515", .npi) == wrong)
        #expect(refusal(of: "9921", .procedureCode) == wrong)
        #expect(refusal(of: "99é13", .procedureCode) == wrong)
        #expect(refusal(of: "'a '", .text) == wrong)
        #expect(refusal(of: "\"a\\nb\"", .text) == wrong)
        #expect(refusal(of: "Illinois", .state) == wrong)
        #expect(refusal(of: "{a: 1}", .text) == wrong)
        #expect(refusal(of: "word", .list(of: .text)) == wrong)
        #expect(refusal(of: "[a]", .map { $0.optional("a", .text) }) == wrong)
        #expect(refusal(of: "~", .text) == "1:6 settings.no-value")
    }

    @Test("a mistyped choice names the nearest word")
    func choice() {
        let (_, findings) = read("key: gren") { $0.required("key", .choice(Color.self)) }
        #expect(findings.first?.message == "`key` must be one of red, green")
        #expect(findings.first?.fix == "did you mean `green`?")
    }

    @Test("every value knows where it was written")
    func sources() throws {
        let (value, _) = read("fees:\n  99213: 148.00\n") { map in
            map.required("fees", .dictionary(.procedureCode, .money))
        }
        let fee = try #require(value?.value["99213"])
        #expect(fee.source == "test.yaml:2:10")
        #expect(fee == Sourced(Money(cents: 14_800), file: "test.yaml", line: 2, column: 10))
    }

    @Test("a file full of mistakes gives a bounded number of findings")
    func bounded() {
        let text = (0..<3_000).map { "key\($0): 1\n" }.joined()
        let (_, findings) = read(text) { $0.optional("name", .text) }
        #expect(findings.count == 101)
        #expect(findings.last?.id == "settings.more")
    }

    @Test(
        "the nearest key is found by small changes only",
        arguments: [
            ("filling_limit_days", "filing_limit_days"), ("nmae", "name"), ("NPI", "npi"), ("copays", "copay"),
            ("zebra", nil), ("x", nil), ("", nil),
        ] as [(String, String?)])
    func nearest(word: String, expected: String?) {
        let keys = ["name", "npi", "filing_limit_days", "copay", "fees"]
        #expect(NearestKey.nearest(to: word, in: keys) == expected)
    }
}
