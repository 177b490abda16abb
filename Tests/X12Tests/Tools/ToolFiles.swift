import Foundation
import Primitives
import TestSupport

@testable import X12

/// Files that the tools are tried on, and ways to spoil them.
enum ToolFiles {
    /// The collection of X12 files beside the repository; empty where it is not there.
    static let collection: [(name: String, bytes: [UInt8])] = {
        let shared =
            ProcessInfo.processInfo.environment["SUPERBILL_SHARED_DATA"].map { URL(fileURLWithPath: $0) }
            ?? URL(fileURLWithPath: #filePath).appendingPathComponent("../../../../../shared/data").standardizedFileURL
        let folder = shared.appendingPathComponent("x12")
        let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: [.isRegularFileKey])
        let urls = (files?.allObjects as? [URL] ?? []).filter { !$0.hasDirectoryPath }.sorted { $0.path < $1.path }
        return urls.compactMap { url in
            (try? Data(contentsOf: url)).map { (url.lastPathComponent, [UInt8]($0)) }
        }
    }()

    static func isa(_ delimiters: String = "*^:~", control: Int = 1) -> String {
        let marks = delimiters.map(String.init)
        let fields = [
            "ISA", "00", "          ", "00", "          ", "ZZ", "SENDER         ", "ZZ", "RECEIVER       ", "260105",
            "1200", marks[1], "00501", String(repeating: "0", count: 9 - "\(control)".count) + "\(control)", "0", "T",
        ]
        return fields.joined(separator: marks[0]) + marks[0] + marks[2] + marks[3]
    }

    /// One group with its sets around `content`, in which `*`, `:` and `~` stand for the delimiters.
    static func file(
        _ content: String, group: String = "HC", version: String = "005010X222A1", delimiters: String = "*^:~",
        control: Int = 1, sets: Int = 1
    ) -> String {
        let marks = Array(delimiters)
        let trailer = "GE*\(sets)*\(control)~IEA*1*00000000\(control)~"
        let inner = "GS*\(group)*APP*OTHER*20260105*1200*\(control)*X*\(version)~\(content)\(trailer)"
        let mapped = inner.map { character -> Character in
            switch character {
            case "*": marks[0]
            case "^": marks[1]
            case ":": marks[2]
            case "~": marks[3]
            default: character
            }
        }
        return isa(delimiters, control: control) + String(mapped)
    }

    static let claims = """
        ST*837*0001*005010X222A1~BHT*0019*00*B1*20260105*1200*CH~NM1*41*2*OFFICE*****46*S1~PER*IC*DESK*TE*5551234567~\
        NM1*40*2*PLAN*****46*R1~HL*1**20*1~NM1*85*2*CLINIC*****XX*1234567893~N3*1 ROAD~N4*TOWN*WI*537030001~\
        REF*EI*123456789~HL*2*1*22*0~SBR*P*18*******CI~NM1*IL*1*EVANS*EVA****MI*M1~DMG*D8*19800101*F~\
        NM1*PR*2*PLAN*****PI*87726~CLM*A1*100***11:B:1*Y*A*Y*Y~HI*ABK:I10~LX*1~SV1*HC:99213*100*UN*1***1~\
        DTP*472*D8*20260102~HL*3*1*22*0~SBR*P*18*******CI~NM1*IL*1*BRAND*BO****MI*M2~DMG*D8*19810101*M~\
        NM1*PR*2*PLAN*****PI*87726~CLM*A2*80***11:B:1*Y*A*Y*Y~HI*ABK:E119~LX*1~SV1*HC:99214*80*UN*1***1~\
        DTP*472*D8*20260103~CLM*A3*20***11:B:1*Y*A*Y*Y~HI*ABK:E119~LX*1~SV1*HC:36415*20*UN*1***1~\
        DTP*472*D8*20260103~SE*38*0001~
        """

    /// Files made to be difficult, each with a name for the message of a failed check.
    static let made: [(name: String, bytes: [UInt8])] = {
        let plain = file(claims)
        let other = file(claims, delimiters: "|!>\n", control: 2)
        let lines = plain.replacing("~", with: "~\r\n")
        let long = String(repeating: "X", count: 70_000)
        let many = String(repeating: "*A", count: 300)
        let texts: [(String, String)] = [
            ("empty", ""), ("blank", " \r\n\t "), ("word", "ISA"), ("text", "Dear all, this is no EDI file."),
            ("plain", plain), ("lines", lines), ("two", plain + other), ("three", other + "\n\n" + plain + other),
            ("mark", "\u{FEFF}" + plain), ("leading", "\n\n   " + plain),
            ("junk between", plain + "SEE BELOW\n" + other),
            ("junk after", plain + "%PDF ISA*00 is no header"), ("no terminator", String(plain.dropLast())),
            ("cut", String(plain.dropLast(60))), ("cut in ISA", String(plain.prefix(50))),
            ("no IEA", plain.replacing("IEA*1*000000001~", with: "") + other),
            ("long", plain.replacing("HI*ABK:I10", with: "NTE*ADD*" + long)),
            ("long end", plain + file("ST*837*0001~NTE*ADD*" + long)),
            ("elements", plain.replacing("HI*ABK:I10", with: "HI" + many)),
            ("empty segments", plain.replacing("~LX", with: "~~~LX")),
            ("short ids", plain.replacing("LX*1", with: "L~A*1~ABCD*2~ABCDE*3~TRN")),
            ("bad header", plain + "ISA*00*broken~" + other), ("same delimiters", isa("**:~") + "GS*HC~"),
            ("carriage returns", file(claims, delimiters: "*^:\r").replacing("\r", with: "\r\n")),
            ("ISA in text", plain.replacing("HI*ABK:I10", with: "NTE*ADD*ISA ~ISABEL*1")),
        ]
        return texts.map { ($0.0, Array($0.1.utf8)) } + [
            ("UTF-16", [0xFF, 0xFE] + Array(plain.utf8).flatMap { [$0, 0] })
        ]
    }()

    /// A file with some bytes changed, dropped or doubled.
    static func spoiled(_ bytes: [UInt8], _ random: inout Seeded) -> [UInt8] {
        var spoiled = bytes
        let marks = Array("*:~^\r\n IS".utf8)
        for _ in 0..<Int.random(in: 1...6, using: &random) where !spoiled.isEmpty {
            let place = Int.random(in: 0..<spoiled.count, using: &random)
            switch Int.random(in: 0..<4, using: &random) {
            case 0: spoiled[place] = marks.randomElement(using: &random) ?? 0
            case 1: spoiled.remove(at: place)
            case 2: spoiled.insert(marks.randomElement(using: &random) ?? 0, at: place)
            default: spoiled.removeSubrange(place..<min(spoiled.count, place + 40))
            }
        }
        return spoiled
    }

    static func day(_ text: String) -> CalendarDate { CalendarDate(compact: text) ?? CalendarDate(dayNumber: 0) }

    static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
