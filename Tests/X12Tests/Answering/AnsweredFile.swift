import Foundation
import Primitives
import X12

/// Files to be answered: sample sets in one group, with what is wrong with them put in.
struct AnsweredFile {
    var text: String

    /// The sets in one group, with control numbers 0001, 0002, ... and right counts.
    init(_ sets: SampleSet...) {
        let first = sets.first ?? .professional
        var body = ""
        for (index, set) in sets.enumerated() {
            let number = "000\(index + 1)"
            let segments = set.segments.map { segment in
                guard segment.hasPrefix("ST*") else { return segment }
                var parts = segment.split(separator: "*", omittingEmptySubsequences: false).map(String.init)
                if parts.count > 2 { parts[2] = number }
                return parts.joined(separator: "*")
            }
            body += (segments + ["SE*\(segments.count + 1)*\(number)"]).map { $0 + "~" }.joined()
        }
        text =
            "ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *260901*1200*^*00501*000000001*0*T*:~"
            + "GS*\(first.functionalCode)*SENDAPP*RECVAPP*20260901*1200*1*X*\(first.version)~\(body)"
            + "GE*\(sets.count)*1~IEA*1*000000001~"
    }

    /// Another text where one stands: the fault of the test.
    func replacing(_ old: String, _ new: String) -> AnsweredFile {
        var copy = self
        guard let range = text.range(of: old) else {
            copy.text = "NOT FOUND: \(old)"
            return copy
        }
        copy.text.replaceSubrange(range, with: new)
        return copy
    }

    /// Only what stands before a text.
    func cut(before end: String) -> AnsweredFile {
        var copy = self
        copy.text = text.range(of: end).map { String(text[..<$0.lowerBound]) } ?? "NOT FOUND: \(end)"
        return copy
    }

    var bytes: [UInt8] { Array(text.utf8) }

    static let numbering = AcknowledgmentBuilder.Numbering(
        interchange: 77, group: 5,
        created: Timestamp(date: CalendarDate(compact: "20261123") ?? CalendarDate(dayNumber: 0), hour: 14, minute: 5))

    /// What the answer to the file holds, segment by segment, without the envelope.
    func answer(
        _ kind: AcknowledgmentBuilder.Kind, _ policy: AcknowledgmentPolicy = AcknowledgmentPolicy()
    ) -> [String] {
        written(kind, policy).flatMap { AnsweredFile.segments($0.bytes) }.filter { segment in
            !["ISA", "GS*", "GE*", "IEA", "ST*", "SE*", "BHT"].contains { segment.hasPrefix($0) }
        }
    }

    func written(
        _ kind: AcknowledgmentBuilder.Kind, _ policy: AcknowledgmentPolicy = AcknowledgmentPolicy()
    ) -> [WrittenInterchange] {
        AcknowledgmentBuilder.answers(to: bytes, kind, numbering: AnsweredFile.numbering, policy: policy)
    }

    static func segments(_ bytes: [UInt8]) -> [String] {
        String(decoding: bytes, as: UTF8.self).split(separator: "~").map(String.init)
    }
}

extension SampleSet {
    /// Two claims of the same patient.
    static let twoClaims: SampleSet = {
        var set = professional
        set.segments += [
            "CLM*A2*80***11:B:1*Y*A*Y*Y", "REF*D9*CH77", "HI*ABK:I10", "LX*1", "SV1*HC:99212*80*UN*1***1",
            "DTP*472*RD8*20260803-20260804", "REF*6R*L3",
        ]
        return set
    }()

    /// Two claims, the second without a procedure code.
    static let mixedClaims = twoClaims.replacing("SV1*HC:99212", with: "SV1*HC:*80*UN*1***1")
}
