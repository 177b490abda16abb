import Primitives

@testable import X12

/// Claims that use every field of their kind. Nobody in them exists.
extension Samples {
    static let header = ClaimBatchHeader(envelope: envelope, submitter: batch.submitter, receiver: batch.receiver)

    private static func person(_ last: String, _ ids: [Reference] = []) -> ProfessionalClaim.Provider {
        .init(name: .person(PersonName(last: last, first: "KAI")), npi: "1234567893", secondaryIDs: ids)
    }

    private static let ids = [Reference(qualifier: "0B", value: "LIC1"), Reference(qualifier: "G2", value: "P9")]

    private static let repricing: Repricing = {
        var value = Repricing(
            methodology: "03", allowed: money(10_000), savings: money(2_550), organizationID: "RPORG")
        value.rate = "12.5"
        value.groupCode = "APG1"
        value.groupAmount = money(9_900)
        value.rejectReason = "T1"
        value.compliance = "1"
        value.exception = "2"
        return value
    }()

    private static let coverage: ProfessionalClaim.OtherSubscriber = {
        var other = ProfessionalClaim.OtherSubscriber(
            responsibility: "P", relationship: "01", groupName: "PLAN ONE", claimFilingIndicator: "CI",
            adjustments: [Adjustment(group: "CO", reason: "45", amount: money(500), quantity: "1")],
            payerPaid: money(5_000), nonCovered: money(100), remainingLiability: money(2_000),
            remarkCodes: ["MA01", "N1"],
            subscriber: .init(
                name: PersonName(last: "EXAMPLE", first: "PAT"), memberID: "OTH1", address: address),
            payer: .init(name: "FIRST PLAN", id: "FP1", address: address), paidDate: day("20261110"),
            payerClaimControlNumber: "FPC1")
        other.subscriber.socialSecurityNumber = "123456789"
        other.payer.secondaryIDs = [Reference(qualifier: "2U", value: "FP2")]
        other.outpatient = .init(
            reimbursementRate: "0.5", payable: money(100), renalDisease: money(200), nonpayableProfessional: money(300))
        other.priorAuthorization = "OAUTH"
        other.referralNumber = "OREF"
        other.isAdjusted = true
        other.providers = [
            .init(entity: "DN", isPerson: true, secondaryIDs: [Reference(qualifier: "G2", value: "X1")]),
            .init(entity: "85", isPerson: false, secondaryIDs: [Reference(qualifier: "LU", value: "X2")]),
        ]
        return other
    }()

    /// A professional claim with every segment of the guide.
    static let richClaim: ProfessionalClaim = {
        var claim = dependentClaim
        claim.billingProvider.currency = "CAD"
        claim.billingProvider.secondaryIDs = [Reference(qualifier: "1G", value: "UP1")]
        claim.billingProvider.otherContact = Contact(name: "SECOND DESK", fax: "6085550101")
        claim.billingProvider.addressCountry = AddressCountry(country: "CA")
        claim.billingProvider.payToPlan = .init(name: "PAID FIRST", id: "PF1", address: address)
        claim.billingProvider.payToPlan?.taxID = "987654321"
        claim.billingProvider.payToPlan?.address?.state = ""
        claim.billingProvider.payToPlan?.addressCountry = AddressCountry(country: "MX", subdivision: "DUR")
        claim.billingProvider.payToPlan?.secondaryIDs = [Reference(qualifier: "2U", value: "PF2")]
        claim.payer.secondaryIDs = [Reference(qualifier: "FY", value: "OFFICE7")]
        claim.payer.billingProviderLocation = "LOC7"
        claim.subscriber.socialSecurityNumber = "123456789"
        claim.subscriber.contact = Contact(name: "PAT", phone: "6085550102", phoneExtension: "12")
        claim.subscriber.condition = .init(deathDate: day("20261101"), weight: "150.5", isPregnant: true)
        claim.patient?.propertyCasualtyID = Reference(qualifier: "1W", value: "MEM1")
        claim.patient?.propertyCasualtyClaimNumber = "PCC1"
        claim.patient?.contact = Contact(phone: "6085550103")
        claim.patient?.condition = .init(weight: "42")
        claim.dates.prescription = day("20261001")
        claim.dates.firstContact = day("20261002")
        claim.dates.repricerReceived = day("20261003")
        claim.supplement.attachments = [.init(reportType: "OZ", transmission: "EL", controlNumber: "ATT1")]
        claim.supplement.contract = .init(
            type: "02", amount: money(100), percent: "5.5", code: "C1", discountPercent: "2", version: "V1")
        claim.supplement.serviceAuthorizationException = "3"
        claim.supplement.repricedClaimNumber = "RP1"
        claim.supplement.adjustedRepricedClaimNumber = "RP2"
        claim.supplement.investigationalDevices = ["IDE1"]
        claim.supplement.demonstrationProject = "DEMO1"
        claim.supplement.fixedFormat = ["K3 DATA ONE", "K3 DATA TWO"]
        claim.supplement.repricing = repricing
        claim.services.mandatoryCrossover = "Y"
        claim.services.carePlanOversight = "CPO1"
        claim.services.ambulance = .init(
            patientWeight: "150", reason: "A", distance: "12.5", roundTripPurpose: "RETURN", stretcherPurpose: "UNABLE")
        claim.services.spinalManipulation = .init(condition: "A", description: "FIRST", furtherDescription: "SECOND")
        claim.services.conditionIndicators = [
            .init(category: "07", applies: true, codes: ["01", "05"]),
            .init(category: "ZZ", applies: false, codes: ["NU"]),
        ]
        claim.services.anesthesiaProcedures = ["33414", "00560"]
        claim.services.conditionCodes = ["17", "67"]
        claim.services.primaryCare = person("CARE", ids)
        claim.services.pickUp = .init(address: address)
        claim.services.dropOff = .init(name: "GENERAL HOSPITAL", address: address)
        claim.serviceFacility?.contact = Contact(name: "ANNEX", phone: "6085550104")
        claim.serviceFacility?.secondaryIDs = [Reference(qualifier: "LU", value: "L9")]
        claim.otherSubscribers = [coverage]
        claim.lines[0] = richLine(claim.lines[0])
        return claim
    }()

    private static func richLine(_ plain: ProfessionalClaim.Line) -> ProfessionalClaim.Line {
        var line = plain
        line.procedureQualifier = "HC"
        line.priorAuthorization = "LAUTH"
        line.cliaNumber = "52D0000002"
        line.salesTax = money(77)
        line.note = ClaimNote(code: "DCP", text: "GOALS")
        line.drug = .init(ndc: "00641036725", quantity: "1", unit: "ML")
        line.drug?.linkNumber = "LINK1"
        line.rendering = person("RENDER", ids)
        line.rendering?.taxonomy = "207Q00000X"
        line.ordering = person("ORDER")
        line.ordering?.address = address
        line.ordering?.contact = Contact(name: "ORDER DESK", phone: "6085550105")
        line.referring = person("REFER")
        var more = ProfessionalClaim.LineSupplement()
        more.equipment = .init(
            procedure: "E0601", days: "30", rentalPrice: money(5_000), purchasePrice: money(90_000), frequency: "4")
        more.isCopayExempt = true
        more.attachments = [.init(reportType: "CT", transmission: "AD")]
        more.ambulance = .init(reason: "B", distance: "3")
        more.certification = .init(type: "I", months: "12")
        more.conditionIndicators = [.init(category: "09", applies: true, codes: ["38"])]
        more.dates.prescription = day("20261004")
        more.dates.recertification = day("20261005")
        more.dates.therapyStart = day("20261006")
        more.dates.lastCertification = day("20261007")
        more.dates.lastSeen = day("20261008")
        more.dates.hemoglobinTest = day("20261009")
        more.dates.shipped = day("20261010")
        more.dates.lastXRay = day("20261011")
        more.dates.initialTreatment = day("20261012")
        more.ambulancePatients = "2"
        more.obstetricUnits = "3"
        more.testResults = [.init(reference: "TR", qualifier: "R1", value: "10.5")]
        more.contract = .init(type: "09")
        more.repricedLineNumber = "RL1"
        more.adjustedRepricedLineNumber = "RL2"
        more.furtherAuthorizations = [.init(value: "FA1", payerID: "FP1")]
        more.referrals = [.init(value: "LR1"), .init(value: "LR2", payerID: "FP1")]
        more.mammographyCertification = "MAM1"
        more.referringCLIANumber = "52D0000003"
        more.immunizationBatch = "BATCH9"
        more.postage = money(99)
        more.fixedFormat = ["LINE K3"]
        more.thirdPartyNote = "TOLD BY ANOTHER"
        more.purchasedService = .init(providerID: "PUR1", charge: money(1_234))
        more.repricing = repricing
        more.repricing?.procedureQualifier = "HC"
        more.repricing?.procedure = "99212"
        more.repricing?.unitBasis = "UN"
        more.repricing?.units = "1"
        more.purchasedServiceProvider = .init(name: .organization(""), npi: "1234567893")
        more.serviceFacility = .init(name: "LINE PLACE", npi: "1234567893", address: address)
        more.supervising = person("SUPER")
        more.primaryCare = person("PRIMARY")
        more.pickUp = .init(address: address)
        more.dropOff = .init(address: address)
        more.forms = [
            .init(
                codeList: "UT", form: "484.03",
                answers: [
                    .init(question: "1A", response: "Y"),
                    .init(question: "2", text: "WORDS", date: day("20261013"), percent: "50.5"),
                ])
        ]
        line.supplement = more
        line.adjudications = [
            .init(
                payerID: "FP1", paid: money(4_000), procedure: "99213", modifiers: ["25"], units: "1", bundledInto: 2,
                adjustments: [Adjustment(group: "PR", reason: "1", amount: money(1_000))], date: day("20261111"),
                remainingLiability: money(1_000))
        ]
        return line
    }

    static let richBatch: Professional837 = {
        var batch = Samples.batch
        batch.claims = [richClaim]
        return batch
    }()
}
