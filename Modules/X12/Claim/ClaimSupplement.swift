package import Primitives

/// What few claims carry and all three kinds of claim may: paperwork, contract, repricing and the rarer numbers of loop
/// 2300.
package struct ClaimSupplement: FieldGroup, HoldsPatientData {
    /// PWK, at most ten.
    package var attachments: [ClaimAttachment] = []
    /// CN1.
    @Rare package var contract: ContractInformation?
    /// REF*4N: why a service was given without authorization, `1` to `7`.
    package var serviceAuthorizationException: String?
    /// REF*9A.
    package var repricedClaimNumber: String?
    /// REF*9C.
    package var adjustedRepricedClaimNumber: String?
    /// REF*LX; professional claims have one, institutional ones up to five.
    package var investigationalDevices: [String] = []
    /// REF*P4.
    package var demonstrationProject: String?
    /// K3, at most ten.
    package var fixedFormat: [String] = []
    /// HCP.
    @Rare package var repricing: Repricing?

    package init() {}
}

/// A PWK segment: paperwork that goes with the claim or the line.
package struct ClaimAttachment: Codable, Equatable, Sendable {
    /// PWK01, what it is: `OZ` support data, `B4` referral form, ...
    package var reportType: String
    /// PWK02, how it travels: `AA` on request, `BM` mail, `EL` electronically, `EM` e-mail, `FT` file, `FX` fax.
    package var transmission: String
    /// PWK06, the control number that the paperwork itself carries.
    package var controlNumber: String?

    package init(reportType: String, transmission: String, controlNumber: String? = nil) {
        self.reportType = reportType
        self.transmission = transmission
        self.controlNumber = controlNumber
    }
}

/// A CN1 segment. The percentages are decimals as written.
package struct ContractInformation: Codable, Equatable, Sendable {
    /// CN101: `01` to `06` or `09`.
    package var type: String
    package var amount: Money?
    package var percent: String?
    package var code: String?
    package var discountPercent: String?
    package var version: String?

    package init(
        type: String, amount: Money? = nil, percent: String? = nil, code: String? = nil,
        discountPercent: String? = nil, version: String? = nil
    ) {
        self.type = type
        self.amount = amount
        self.percent = percent
        self.code = code
        self.discountPercent = discountPercent
        self.version = version
    }
}

/// An HCP segment: what a repricer made of the claim or the line.
package struct Repricing: Codable, Equatable, Sendable {
    /// HCP01: `00` to `14`.
    package var methodology: String
    /// HCP02.
    package var allowed: Money?
    /// HCP03.
    package var savings: Money?
    /// HCP04.
    package var organizationID: String?
    /// HCP05, a decimal: per diem or flat rate.
    package var rate: String?
    /// HCP06: approved ambulatory patient group or DRG code.
    package var groupCode: String?
    /// HCP07.
    package var groupAmount: Money?
    /// HCP08, institutional claims only.
    package var revenueCode: String?
    /// HCP09: `HC`, `ER`, `IV`, `WK`, `HP` or `AD`.
    package var procedureQualifier: String?
    /// HCP10.
    package var procedure: String?
    /// HCP11.
    package var unitBasis: String?
    /// HCP12, a decimal.
    package var units: String?
    /// HCP13: `T1` to `T6`.
    package var rejectReason: String?
    /// HCP14: `1` to `5`.
    package var compliance: String?
    /// HCP15: `1` to `6`.
    package var exception: String?

    package init(methodology: String, allowed: Money? = nil, savings: Money? = nil, organizationID: String? = nil) {
        self.methodology = methodology
        self.allowed = allowed
        self.savings = savings
        self.organizationID = organizationID
    }
}

/// A REF segment of a line, which may say for which of the claim's payers the number counts.
package struct PayerReference: Codable, Equatable, Sendable, HoldsPatientData {
    package var value: String
    /// REF04-2 with qualifier 2U: the identifier of another payer of the claim.
    package var payerID: String?

    package init(value: String, payerID: String? = nil) {
        self.value = value
        self.payerID = payerID
    }
}
