import Primitives

// Loops 2300 and 2310 of a professional claim.
extension ProfessionalClaim: DraftedClaim, StreamedClaim {
    package typealias Decoder = ClaimDecoder<ProfessionalClaim>

    package static var expectedVersion: ClaimVersion {
        ClaimVersion(prefix: "005010X222", finding: "x12.837p.version", name: "professional")
    }

    package mutating func takeOwnCodes(_ segment: borrowing SegmentView) {
        placeOfService = segment.component(5, 1) ?? ""
        signatureOnFile = segment.code(6) == "Y"
        patientSignatureSource = segment.text(10)
        takeCauses(segment)
    }

    package func partyLoop(_ entity: PackedCode) -> PartyLoop? {
        switch entity {
        case "DN" where $referring.isAbsent: PartyLoop("2310A")
        case "P3" where services.primaryCare == nil: PartyLoop("2310A")
        case "82" where $rendering.isAbsent: PartyLoop("2310B", specialty: "PE")
        case "77" where $serviceFacility.isAbsent: PartyLoop("2310C", [.address, .references, .contact])
        case "DQ" where $supervising.isAbsent: PartyLoop("2310D")
        case "PW" where services.pickUp == nil: PartyLoop("2310E", .address)
        case "45" where services.dropOff == nil: PartyLoop("2310F", .address)
        default: nil
        }
    }

    package mutating func takeParty(_ party: inout PartyDraft) {
        switch party.entity {
        case "DN": $referring = party.provider()
        case "P3": services.$primaryCare = party.provider()
        case "82": $rendering = party.provider()
        case "77": serviceFacility = party.facility()
        case "DQ": $supervising = party.provider()
        case "PW": services.pickUp = party.location()
        default: services.dropOff = party.location()
        }
    }

    package func reportMissing(_ place: SegmentPlace, _ faults: inout ClaimFaults) {
        if diagnoses.isEmpty {
            faults.fail("x12.segment-missing", place.location(), "The claim has no diagnosis (HI).")
        }
    }

    package mutating func takeHead(_ segment: borrowing SegmentView, _ faults: inout ClaimFaults) -> Bool {
        switch segment.id {
        case "HI": return takeCodes(segment)
        case "DTP": return takeDate(segment, &faults)
        case "REF":
            guard let number = segment.plainReference else { return false }
            return takeReference(segment.code(1), number) || supplement.take(segment, &faults)
        case "AMT" where segment.code(1) == "F5" && patientAmountPaid == nil:
            patientAmountPaid = faults.optionalMoney(segment, 2)
        case "NTE" where $note.isAbsent:
            note = ClaimNote(code: segment.text(1) ?? "", text: segment.text(2) ?? "")
        case "CR1" where services.ambulance == nil: services.ambulance = AmbulanceTransport(segment)
        case "CR2" where services.spinalManipulation == nil:
            services.spinalManipulation = SpinalManipulation(
                condition: segment.text(8) ?? "", description: segment.text(10), furtherDescription: segment.text(11))
        case "CRC": services.conditionIndicators.append(ConditionIndicator(segment))
        default: return supplement.take(segment, &faults)
        }
        return true
    }

    private mutating func takeCodes(_ segment: borrowing SegmentView) -> Bool {
        let count = min(segment.count, 12)
        switch segment.componentCode(1, 1) {
        case "ABK", "BK", "ABF", "BF":
            let kind = segment.componentCode(1, 1)
            diagnosesAreICD9 = kind == "BK" || kind == "BF"
            diagnoses.reserveCapacity(count)
            for number in stride(from: 1, through: count, by: 1) {
                switch segment.componentCode(number, 1) {
                case "ABK", "ABF", "BK", "BF":
                    if let code = segment.component(number, 2) { diagnoses.append(code) }
                default: break
                }
            }
        case "BP":
            guard services.anesthesiaProcedures.isEmpty else { return false }
            services.anesthesiaProcedures = (1...2).compactMap { segment.component($0, 2) }
        case "BG":
            services.conditionCodes += (1...max(1, count)).compactMap { segment.component($0, 2) }
        default: return false
        }
        return true
    }

    private mutating func takeReference(_ code: PackedCode, _ number: String) -> Bool {
        switch code {
        case "EW" where mammographyCertification == nil: mammographyCertification = number
        case "X4" where cliaNumber == nil: cliaNumber = number
        case "EA" where medicalRecordNumber == nil: medicalRecordNumber = number
        case "F5" where services.mandatoryCrossover == nil: services.mandatoryCrossover = number
        case "1J" where services.carePlanOversight == nil: services.carePlanOversight = number
        default: return takeSharedReference(code, number)
        }
        return true
    }

    private mutating func takeDate(_ segment: borrowing SegmentView, _ faults: inout ClaimFaults) -> Bool {
        let code = segment.code(1)
        if code == "314" {
            guard dates.disabilityStart == nil, dates.disabilityEnd == nil else { return false }
            guard let days = faults.days(segment) else { return true }
            dates.disabilityStart = days.from
            dates.disabilityEnd = days.to ?? days.from
            return true
        }
        guard let field = ClaimDates.field(code), dates[keyPath: field] == nil else { return false }
        dates[keyPath: field] = faults.day(segment)
        return true
    }
}

extension ClaimDates {
    /// The field of a DTP qualifier.
    static func field(_ qualifier: PackedCode) -> WritableKeyPath<ClaimDates, CalendarDate?>? {
        switch qualifier {
        case "431": \.onset
        case "454": \.initialTreatment
        case "304": \.lastSeen
        case "453": \.acuteManifestation
        case "439": \.accident
        case "484": \.lastMenstrualPeriod
        case "455": \.lastXRay
        case "360": \.disabilityStart
        case "361": \.disabilityEnd
        case "297": \.lastWorked
        case "296": \.returnToWork
        case "435": \.admission
        case "096": \.discharge
        case "090": \.assumedCare
        case "091": \.relinquishedCare
        case "471": \.prescription
        case "444": \.firstContact
        case "050": \.repricerReceived
        default: nil
        }
    }
}

extension AmbulanceTransport {
    init(_ segment: borrowing SegmentView) {
        self.init(
            patientWeight: segment.text(2), reason: segment.text(4) ?? "", distance: segment.text(6) ?? "",
            roundTripPurpose: segment.text(9), stretcherPurpose: segment.text(10))
    }
}
