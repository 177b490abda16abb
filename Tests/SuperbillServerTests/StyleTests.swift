import Foundation
import Testing

@testable import SuperbillServer

@Suite struct StyleTests {
    /// The colours of the light scheme, and of the dark one over it.
    private func schemes() throws -> [[String: String]] {
        let blocks = StyleSheet.scheme.matches(of: /:root \{([^}]*)\}/).map { String($0.1) }
        try #require(blocks.count == 2)
        var colours: [String: String] = [:]
        return blocks.map { block in
            for match in block.matches(of: /--([a-z-]+): #([0-9a-f]{6})/) { colours[String(match.1)] = String(match.2) }
            return colours
        }
    }

    /// WCAG 2.2, relative luminance and contrast ratio.
    private func contrast(_ first: String, _ second: String) throws -> Double {
        func luminance(_ colour: String) throws -> Double {
            let value = try #require(UInt32(colour, radix: 16))
            let parts = [value >> 16 & 255, value >> 8 & 255, value & 255].map { part -> Double in
                let share = Double(part) / 255
                return share <= 0.03928 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
            }
            return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
        }
        let pair = [try luminance(first), try luminance(second)].sorted()
        return (pair[1] + 0.05) / (pair[0] + 0.05)
    }

    @Test func textCanBeReadInBothSchemes() throws {
        var pairs = [
            ("ink", "ground"), ("ink", "sheet"), ("ink", "stripe"), ("soft", "ground"), ("soft", "sheet"),
            ("accent", "ground"), ("accent", "sheet"), ("accent-strong", "sheet"), ("on-accent", "accent"),
            ("on-accent", "accent-strong"),
        ]
        pairs += ["good", "info", "warning", "hold", "error", "plain", "mark"].map { ("on-\($0)", $0) }
        for scheme in try schemes() {
            for (text, ground) in pairs {
                let ratio = try contrast(try #require(scheme[text]), try #require(scheme[ground]))
                #expect(ratio >= 4.5, "\(text) on \(ground)")
            }
        }
    }

    @Test func nothingIsLoadedFromElsewhere() {
        #expect(!StyleSheet.text.contains("url("))
        #expect(!StyleSheet.text.contains("@import"))
    }
}
