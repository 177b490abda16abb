import Primitives
import X12

/// Transaction sets as lists of segments, for tests that change one thing and look at what is found.
struct SampleSet {
    var functionalCode: String
    var version: String
    /// ST to the segment before SE, without terminators.
    var segments: [String]

    /// The set in an interchange of its own, with right counts and control numbers.
    var bytes: [UInt8] {
        let header =
            "ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *260901*1200*^*00501*000000001*0*T*:~"
            + "GS*\(functionalCode)*SENDER*RECEIVER*20260901*1200*1*X*\(version)~"
        let body = segments.map { $0 + "~" }.joined()
        let control = segments.first?.split(separator: "*", omittingEmptySubsequences: false).dropFirst(2).first ?? ""
        return Array("\(header)\(body)SE*\(segments.count + 1)*\(control)~GE*1*1~IEA*1*000000001~".utf8)
    }

    /// The first segment that starts with `start` is replaced; the test fails to compile its point when none does.
    func replacing(_ start: String, with segment: String, occurrence: Int = 1) -> SampleSet {
        var copy = self
        guard let index = index(of: start, occurrence) else {
            return SampleSet(functionalCode: "", version: "", segments: ["NO \(start)"])
        }
        copy.segments[index] = segment
        return copy
    }

    func removing(_ start: String, occurrence: Int = 1) -> SampleSet {
        var copy = self
        guard let index = index(of: start, occurrence) else {
            return SampleSet(functionalCode: "", version: "", segments: ["NO \(start)"])
        }
        copy.segments.remove(at: index)
        return copy
    }

    func inserting(_ added: String..., after start: String, occurrence: Int = 1) -> SampleSet {
        var copy = self
        guard let index = index(of: start, occurrence) else {
            return SampleSet(functionalCode: "", version: "", segments: ["NO \(start)"])
        }
        copy.segments.insert(contentsOf: added, at: index + 1)
        return copy
    }

    private func index(of start: String, _ occurrence: Int) -> Int? {
        segments.indices.filter { segments[$0].hasPrefix(start) }.dropFirst(occurrence - 1).first
    }

    /// What the validator finds, with code lists if a test needs them.
    func findings(codeLists: any CodeLists = NoCodeLists(), today: CalendarDate? = nil) -> [TransactionFinding] {
        validate(bytes, codeLists: codeLists, today: today)
    }

    /// The rules that found something, each once, in order of the file.
    func rules(codeLists: any CodeLists = NoCodeLists(), today: CalendarDate? = nil) -> [String] {
        var seen: [String] = []
        for finding in findings(codeLists: codeLists, today: today) where !seen.contains(finding.rule) {
            seen.append(finding.rule)
        }
        return seen
    }
}

/// All findings about some bytes, fed in pieces of any size.
func validate(
    _ bytes: [UInt8], codeLists: any CodeLists = NoCodeLists(), today: CalendarDate? = nil, pieceSize: Int = .max,
    levels: Set<Int> = [1, 2, 3, 4, 5, 6, 7]
) -> [TransactionFinding] {
    events(bytes, codeLists: codeLists, today: today, pieceSize: pieceSize, levels: levels).compactMap {
        if case .finding(let finding) = $0 { return finding }
        return nil
    }
}

func events(
    _ bytes: [UInt8], codeLists: any CodeLists = NoCodeLists(), today: CalendarDate? = nil, pieceSize: Int = .max,
    levels: Set<Int> = [1, 2, 3, 4, 5, 6, 7]
) -> [ValidationEvent] {
    var validator = TransactionValidator(
        ValidationOptions(levels: levels, codeLists: codeLists, today: today))
    var source = ArraySource(bytes, pieceSize: pieceSize)
    var events: [ValidationEvent] = []
    while true {
        switch validator.next() {
        case .needsInput: validator.feed { source.read(into: $0) }
        case .event(let event): events.append(event)
        case .end: return events
        }
    }
}

extension SampleSet {
    /// A professional claim of a patient who is the subscriber, with two lines and a primary payer's adjudication left
    /// out; nothing is wrong with it.
    static let professional = SampleSet(
        functionalCode: "HC", version: "005010X222A1",
        segments: [
            "ST*837*0001*005010X222A1", "BHT*0019*00*1*20260901*1200*CH",
            "NM1*41*2*CLINIC*****46*SENDER", "PER*IC*EDI*TE*6145550100", "NM1*40*2*PAYER*****46*RECEIVER",
            "HL*1**20*1", "PRV*BI*PXC*207Q00000X", "NM1*85*2*CLINIC*****XX*1234567893", "N3*1 MAIN ST",
            "N4*COLUMBUS*OH*432151234", "REF*EI*311234567", "HL*2*1*22*0", "SBR*P*18*GRP1******CI",
            "NM1*IL*1*ROE*JANE****MI*M123", "N3*2 OAK AVE", "N4*COLUMBUS*OH*43215", "DMG*D8*19800101*F",
            "NM1*PR*2*PAYER*****PI*60054", "CLM*A1*150***11:B:1*Y*A*Y*Y", "HI*ABK:E119*ABF:I10",
            "NM1*82*1*DOE*ANN****XX*1245319599", "PRV*PE*PXC*207Q00000X", "LX*1", "SV1*HC:99213*100*UN*1***1:2",
            "DTP*472*D8*20260801", "REF*6R*L1", "LX*2", "SV1*HC:36415*50*UN*1***1", "DTP*472*D8*20260801",
            "REF*6R*L2",
        ])

    /// The same visit as the second payer gets it: the first paid part of both lines.
    static let secondary: SampleSet = {
        var set = professional
        set.segments = set.segments.flatMap { segment -> [String] in
            switch segment {
            case "SBR*P*18*GRP1******CI": return ["SBR*S*18*GRP1******CI"]
            case "PRV*PE*PXC*207Q00000X":
                return [
                    segment, "SBR*P*18*GRP2******CI", "AMT*D*90", "OI***Y***Y", "NM1*IL*1*ROE*JANE****MI*Z9",
                    "NM1*PR*2*OTHER*****PI*87726",
                ]
            case "REF*6R*L1":
                return [segment, "SVD*87726*70*HC:99213**1", "CAS*CO*45*20", "CAS*PR*2*10", "DTP*573*D8*20260815"]
            case "REF*6R*L2": return [segment, "SVD*87726*20*HC:36415**1", "CAS*CO*45*30", "DTP*573*D8*20260815"]
            default: return [segment]
            }
        }
        return set
    }()

    /// A remittance of one claim with two lines, one adjusted at line level.
    static let remittance = SampleSet(
        functionalCode: "HP", version: "005010X221A1",
        segments: [
            "ST*835*0001", "BPR*I*90*C*ACH*CCP*01*111000025*DA*100*1311234567**01*111000025*DA*200*20260820",
            "TRN*1*T1*1311234567", "DTM*405*20260819", "N1*PR*PAYER", "N3*3 ELM RD", "N4*COLUMBUS*OH*43215",
            "REF*2U*60054", "PER*CX*HELP*TE*8005550100", "PER*BL*EDI*TE*8005550101",
            "N1*PE*CLINIC*XX*1234567893", "LX*1", "CLP*A1*1*150*90*10*12*ICN1*11*1", "NM1*QC*1*ROE*JANE****MI*M123",
            "DTM*232*20260801", "SVC*HC:99213*100*70**1", "DTM*472*20260801", "CAS*CO*45*20", "CAS*PR*2*10",
            "SVC*HC:36415*50*20**1", "DTM*472*20260801", "CAS*CO*45*30",
        ])
}
