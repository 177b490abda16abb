import Primitives
import X12

/// What few professional claims carry, to be added to a claim of any kind that has room for it.
extension GeneratedParties {
    enum ProfessionalDetail: CaseIterable {
        case paperwork, repricing, dates, spine, vision, screening, homebound, property, abroad, numbers, expecting
        case payToPlan, atypicalNumbers, equipment, testResults, purchased, lineProviders, lineNumbers, lineText
    }

    mutating func add(_ detail: ProfessionalDetail, to claim: inout ProfessionalClaim) {
        switch detail {
        case .paperwork, .repricing, .numbers: addSupplement(detail, to: &claim)
        case .dates: addDates(to: &claim)
        case .spine, .vision, .screening, .homebound: addCondition(detail, to: &claim)
        case .property, .abroad, .expecting, .payToPlan, .atypicalNumbers: addParty(detail, to: &claim)
        case .equipment, .testResults, .purchased, .lineProviders, .lineNumbers, .lineText:
            addLine(detail, to: &claim.lines[0])
        }
    }

    private mutating func addSupplement(_ detail: ProfessionalDetail, to claim: inout ProfessionalClaim) {
        switch detail {
        case .paperwork:
            claim.supplement.attachments = [
                ClaimAttachment(reportType: "OZ", transmission: "FX", controlNumber: "PW\(number(1...999))"),
                ClaimAttachment(reportType: "B4", transmission: "AA"),
            ]
            claim.supplement.fixedFormat = ["STATE DATA"]
        case .repricing:
            claim.supplement.contract = ContractInformation(
                type: "09", amount: cents(1...9_999), percent: "12.5", code: "C1", discountPercent: "2", version: "V3")
            claim.supplement.repricedClaimNumber = "RP1"
            claim.supplement.adjustedRepricedClaimNumber = "RP2"
            claim.supplement.repricing = Repricing(
                methodology: "02", allowed: cents(1...9_999), savings: cents(1...9_999), organizationID: "REPRICER")
        default:
            claim.supplement.serviceAuthorizationException = "3"
            claim.supplement.investigationalDevices = ["IDE123"]
            claim.supplement.demonstrationProject = "56"
            claim.clearinghouseClaimNumber = "CH1"
            claim.medicalRecordNumber = "MRN1"
            claim.referralNumber = "REF1"
            claim.priorAuthorization = "AUTH1"
            claim.cliaNumber = "36D0000001"
            claim.mammographyCertification = "123456"
            claim.services.carePlanOversight = "HOSPICE1"
            claim.services.mandatoryCrossover = "N"
            claim.services.conditionCodes = ["17", "AA"]
            claim.patientAmountPaid = cents(1...99)
            claim.delayReason = "7"
        }
    }

    private mutating func addDates(to claim: inout ProfessionalClaim) {
        let day = claim.lines[0].from
        claim.dates.onset = day.adding(days: -9)
        claim.dates.lastSeen = day.adding(days: -8)
        claim.dates.disabilityStart = day.adding(days: -7)
        claim.dates.disabilityEnd = chance(50) ? day.adding(days: 30) : nil
        claim.dates.lastWorked = day.adding(days: -7)
        claim.dates.returnToWork = day.adding(days: 31)
        claim.dates.assumedCare = day.adding(days: -6)
        claim.dates.relinquishedCare = day.adding(days: -5)
        claim.dates.repricerReceived = day.adding(days: 5)
    }

    private mutating func addCondition(_ detail: ProfessionalDetail, to claim: inout ProfessionalClaim) {
        let indicator: ConditionIndicator
        switch detail {
        case .spine:
            claim.services.spinalManipulation = SpinalManipulation(
                condition: "A", description: "LOW BACK PAIN", furtherDescription: chance(50) ? "SINCE MAY" : nil)
            claim.dates.initialTreatment = claim.lines[0].from.adding(days: -20)
            claim.dates.acuteManifestation = claim.lines[0].from.adding(days: -20)
            claim.dates.lastXRay = claim.lines[0].from.adding(days: -15)
            return
        case .vision: indicator = ConditionIndicator(category: one(["E1", "E2", "E3"]), applies: true, codes: ["L1"])
        case .screening:
            claim.specialProgram = "02"
            let isReferred = chance(50)
            indicator = ConditionIndicator(
                category: "ZZ", applies: isReferred, codes: isReferred ? ["AV", "S2"] : ["NU"])
            claim.lines[0].earlyScreening = true
        default: indicator = ConditionIndicator(category: "75", applies: true, codes: ["IH"])
        }
        claim.services.conditionIndicators.append(indicator)
    }

    private mutating func addParty(_ detail: ProfessionalDetail, to claim: inout ProfessionalClaim) {
        switch detail {
        case .property:
            claim.claimFilingIndicator = "AM"
            claim.subscriber.propertyCasualtyClaimNumber = "PC\(number(1...999))"
            claim.subscriber.contact = Contact(name: "ADJUSTER", phone: "6145550111")
            claim.dates.firstContact = claim.lines[0].from.adding(days: -30)
        case .abroad:
            claim.billingProvider.payToAddress = PostalAddress(
                line1: "1 KING ST", city: "TORONTO", state: "", zip: "M5H 1A1")
            claim.billingProvider.payToCountry = AddressCountry(country: "CA", subdivision: "ON")
        case .expecting:
            guard claim.patient == nil else { return }
            claim.subscriber.sex = .female
            claim.subscriber.condition = ProfessionalClaim.PatientCondition(weight: "150.5", isPregnant: true)
            claim.dates.lastMenstrualPeriod = claim.lines[0].from.adding(days: -60)
        case .payToPlan:
            var plan = ProfessionalClaim.PayToPlan(name: "STATE MEDICAID", id: "MCDOH", address: address())
            plan.taxID = "319999999"
            plan.secondaryIDs = [Reference(qualifier: "NF", value: "12345")]
            claim.billingProvider.payToPlan = plan
        default:
            claim.billingProvider.npi = nil
            claim.billingProvider.secondaryIDs = [Reference(qualifier: "0B", value: "L77")]
            claim.billingProvider.contact = Contact(
                name: "OFFICE", phone: "6145550100", phoneExtension: "12", fax: "6145550101")
            claim.payer.billingProviderNumber = "B77"
            claim.payer.billingProviderLocation = "EAST"
            claim.payer.address = address()
            claim.payer.secondaryIDs = [Reference(qualifier: "FY", value: "OFFICE 3")]
        }
    }

    // MARK: Lines

    private mutating func addLine(_ detail: ProfessionalDetail, to line: inout ProfessionalClaim.Line) {
        switch detail {
        case .equipment: addEquipment(to: &line)
        case .testResults:
            line.supplement.testResults = [
                TestResult(reference: "TR", qualifier: "R2", value: "31.5"),
                TestResult(reference: "TR", qualifier: "R1", value: "10.2"),
            ]
            line.supplement.dates.hemoglobinTest = line.from.adding(days: -2)
            line.supplement.dates.creatinineTest = line.from.adding(days: -2)
        case .purchased:
            line.supplement.purchasedServiceProvider = ProfessionalClaim.Provider(name: .organization(""), npi: npi())
            line.supplement.purchasedService = PurchasedService(
                providerID: line.supplement.purchasedServiceProvider?.npi ?? "", charge: cents(1...999))
        case .lineProviders: addProviders(to: &line)
        case .lineNumbers:
            line.supplement.repricedLineNumber = "RL1"
            line.supplement.adjustedRepricedLineNumber = "RL2"
            line.priorAuthorization = "AUTH1"
            line.supplement.furtherAuthorizations = [PayerReference(value: "AUTH2")]
            line.supplement.referrals = [PayerReference(value: "REF2")]
            line.cliaNumber = "36D0000001"
            line.supplement.referringCLIANumber = "36D0000002"
            line.supplement.immunizationBatch = "BATCH 9"
            line.salesTax = cents(1...99)
            line.supplement.postage = cents(1...99)
        default:
            // A drug is counted in parts of a unit; rented equipment keeps its code.
            if line.supplement.equipment == nil { line.procedure = "J1100" }
            line.description = "INTO THE KNEE"
            line.to = line.from.adding(days: 1)
            line.units = "2.5"
            line.emergency = true
            line.familyPlanning = chance(50)
            line.supplement.isCopayExempt = chance(50)
            line.placeOfService = "12"
            line.note = ClaimNote(code: "DCP", text: "GOALS ON FILE")
            line.supplement.thirdPartyNote = "FORWARDED"
            line.supplement.fixedFormat = ["ONE", "TWO"]
        }
    }

    /// Rented equipment with its certificate of medical necessity.
    private mutating func addEquipment(to line: inout ProfessionalClaim.Line) {
        line.procedure = "E0601"
        line.modifiers = ["RR"]
        line.supplement.equipment = EquipmentService(
            procedure: line.procedure, days: "30", rentalPrice: cents(1...9_999), purchasePrice: cents(1...99_999),
            frequency: "4")
        line.ordering = provider()
        line.supplement.attachments = [ClaimAttachment(reportType: "CT", transmission: "AB")]
        line.supplement.certification = EquipmentCertification(type: "I", months: "12")
        line.supplement.conditionIndicators = [
            ConditionIndicator(category: "09", applies: true, codes: ["38", "ZV"])
        ]
        line.supplement.dates.therapyStart = line.from.adding(days: -30)
        line.supplement.dates.lastCertification = line.from.adding(days: -30)
        line.supplement.forms = [
            LineForm(
                codeList: "UT", form: "484.03",
                answers: [
                    FormAnswer(question: "1A", text: "56"), FormAnswer(question: "1C", date: line.from),
                    FormAnswer(question: "2", response: "Y"), FormAnswer(question: "5", percent: "92.5"),
                ])
        ]
    }

    private mutating func addProviders(to line: inout ProfessionalClaim.Line) {
        line.rendering = provider(taxonomy: true)
        line.rendering?.secondaryIDs = [Reference(qualifier: "G2", value: "R7")]
        line.supplement.serviceFacility = ProfessionalClaim.ServiceFacility(
            name: "ANNEX", npi: npi(), address: address())
        line.supplement.supervising = provider()
        line.ordering = provider()
        line.ordering?.address = address()
        line.ordering?.contact = Contact(name: "WARD", phone: "6145550120")
        line.referring = provider()
        line.supplement.primaryCare = chance(50) ? provider() : nil
    }
}
