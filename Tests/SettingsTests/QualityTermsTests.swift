import Foundation
import Primitives
import Testing

@testable import Settings

@Suite("How a clinic's codes are reviewed and released")
struct QualityTermsTests {
    private static let config = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Config")

    /// The clinic's own file with other blocks for `review` and `release`.
    private func read(_ blocks: String) throws -> (ClinicSettings?, [Finding]) {
        let text = try String(contentsOf: Self.config.appending(path: "clinics/lakeside.yaml"), encoding: .utf8)
        let start = try #require(text.range(of: "\nreview:")?.lowerBound)
        let end = try #require(text.range(of: "\n# Rules for every payer")?.lowerBound)
        return ClinicSettings.read(
            bytes: Array((text[..<start] + "\n" + blocks + text[end...]).utf8), file: "clinics/lakeside.yaml")
    }

    @Test("both blocks are read")
    func blocks() throws {
        let (clinic, findings) = try read(
            """
            review:
              sample_percent: 12.5
              seed: what the owner wrote
              minimum_accuracy: 97
              window_visits: 40
              least_visits: 8
            release:
              codes: [CPC, CCS-P]
              claims: [CPB]
              apprentices: supervised
              warning_days: 90

            """)
        #expect(findings.isEmpty, "\(findings)")
        #expect(
            clinic?.review
                == ReviewSettings(
                    sampleBasisPoints: 1_250, seed: "what the owner wrote", minimumBasisPoints: 9_700, windowVisits: 40,
                    leastVisits: 8))
        #expect(
            clinic?.release
                == ReleaseSettings(
                    codes: ["CPC", "CCS-P"], claims: ["CPB"], apprentices: .supervised, warningDays: 90))
    }

    @Test("without them nothing is reviewed and nobody needs a certificate")
    func absent() throws {
        let (clinic, findings) = try read("")
        #expect(findings.isEmpty)
        #expect(clinic?.review == nil && clinic?.release == ReleaseSettings())
    }

    @Test(
        "what cannot be meant is refused where it stands",
        arguments: [
            ("review:\n  sample_percent: 101\n  seed: a\n  minimum_accuracy: 95\n", "settings.wrong-type"),
            ("review:\n  sample_percent: 10\n  minimum_accuracy: 95\n", "settings.missing-key"),
            ("review:\n  sample_percent: 10\n  seed: a\n", "settings.missing-key"),
            (
                "review:\n  sample_percent: 10\n  seed: a\n  minimum_accuracy: 95\n  window_visits: 4\n  least_visits: 5\n",
                "settings.review-window"
            ),
            ("release:\n  codes: [CPCC]\n", "settings.wrong-type"),
            ("release:\n  codes: [CPC-A]\n", "settings.wrong-type"),
            ("release:\n  apprentices: maybe\n", "settings.wrong-type"),
        ])
    func refused(_ block: String, _ id: String) throws {
        let (clinic, findings) = try read(block)
        #expect(clinic == nil)
        #expect(findings.map(\.id) == [id])
        #expect(findings.first?.location.line != nil)
    }

    @Test("a practice file needs a note and at least one code with its words")
    func practice() {
        let whole = """
            title: One
            level: 2
            date: 2026-05-04
            note: |
              A cough.
              Bronchitis.
            codes:
              - code: J40
                quote: Bronchitis
                why: It is stated.
            not:
              - code: R05.9
                why: A symptom.
            """
        let (file, findings) = PracticeFile.read(bytes: Array(whole.utf8), file: "practice/one.yaml")
        #expect(findings.isEmpty)
        #expect(file?.note.value == "A cough.\nBronchitis.\n")
        #expect(file?.codes.first?.value.quote.line == 9 && file?.traps.count == 1)
        for (from, to) in [("level: 2", "level: 4"), ("    quote: Bronchitis\n", ""), ("not:", "nott:")] {
            let text = whole.replacing(from, with: to)
            #expect(PracticeFile.read(bytes: Array(text.utf8), file: "practice/one.yaml").0 == nil)
        }
    }
}
