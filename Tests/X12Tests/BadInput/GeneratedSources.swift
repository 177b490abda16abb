import Foundation
import X12

/// The memory of this process that is in use.
enum Memory {
    /// Bytes, from the kernel's table; zero where there is none.
    static func resident() -> Int {
        guard let text = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8),
            let line = text.split(separator: "\n").first(where: { $0.hasPrefix("VmRSS:") }),
            let kilobytes = line.split(whereSeparator: { $0 == " " || $0 == "\t" }).dropFirst().first
        else { return 0 }
        return (Int(kilobytes) ?? 0) * 1_024
    }
}

/// An interchange of many claims that is made while it is read.
struct ClaimSource: ByteSource {
    private let claims: Int
    private var written = -1
    private var pending: ArraySlice<UInt8> = []
    private var segments = 0
    private let head: [UInt8]

    init(claims: Int) {
        self.claims = claims
        let text = SeedFile.text("837p")
        head = Array(text[..<(text.range(of: "HL*2*")?.lowerBound ?? text.endIndex)].utf8)
    }

    private static let subscriber =
        "*1*22*0~SBR*P*18*GRP1******CI~NM1*IL*1*ROE*JANE****MI*M123~N3*2 OAK AVE~N4*COLUMBUS*OH*43215~"
        + "DMG*D8*19800101*F~NM1*PR*2*FIRST PAYER*****PI*60054~"

    private static let claim =
        "*150***11:B:1*Y*A*Y*Y~HI*ABK:E119*ABF:I10~NM1*82*1*DOE*ANN****XX*1245319599~PRV*PE*PXC*207Q00000X~LX*1~"
        + "SV1*HC:99213*100*UN*1***1:2~DTP*472*D8*20260801~LX*2~SV1*HC:36415*50*UN*1***1~DTP*472*D8*20260801~"

    private mutating func more() -> [UInt8] {
        written += 1
        if written == 0 {
            segments = head.count { $0 == UInt8(ascii: "~") } - 2
            return head
        }
        if written <= claims {
            segments += 17
            return Array("HL*\(written + 1)\(Self.subscriber)CLM*A\(written)\(Self.claim)".utf8)
        }
        return written == claims + 1 ? Array("SE*\(segments + 1)*0001~GE*1*101~IEA*1*000000101~".utf8) : []
    }

    mutating func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        if pending.isEmpty { pending = more()[...] }
        let count = min(buffer.count, pending.count)
        pending.prefix(count).withUnsafeBytes { if count > 0 { buffer.copyMemory(from: $0) } }
        pending = pending.dropFirst(count)
        return count
    }
}

/// The same bytes again and again.
struct RepeatedSource: ByteSource {
    private let piece: [UInt8]
    private var left: Int

    init(_ piece: [UInt8], count: Int) {
        self.piece = piece
        left = count
    }

    mutating func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        let count = min(buffer.count / piece.count, left / piece.count)
        for index in 0..<count {
            piece.withUnsafeBytes {
                UnsafeMutableRawBufferPointer(rebasing: buffer[(index * piece.count)...]).copyMemory(from: $0)
            }
        }
        left -= count * piece.count
        if count == 0 { left = 0 }
        return count * piece.count
    }
}
