import Primitives

extension Remittance {
    /// One interchange of remittances: one group, one ST for each.
    ///
    /// The values are written as they are. What the guide requires and is missing is a blocking finding, and so is a
    /// remittance that does not balance.
    package static func write(
        _ remittances: [Remittance], envelope: InterchangeEnvelope, delimiters: Delimiters = .standard
    ) -> WrittenInterchange {
        var interchange = InterchangeWriter(
            envelope, functionalCode: "HP", version: Remittance.version, delimiters: delimiters)
        for (index, remittance) in remittances.enumerated() {
            interchange.transactionSet("835", control: remittance.controlNumber, implementation: nil) { out in
                out.context = remittances.count > 1 ? "remittance[\(index + 1)] " : ""
                out.remittance(remittance)
                out.refuseUnread(remittance)
                out.refuseUnbalanced(remittance)
            }
        }
        return interchange.finish()
    }

    /// One interchange that holds this remittance.
    package func write(envelope: InterchangeEnvelope, delimiters: Delimiters = .standard) -> WrittenInterchange {
        Remittance.write([self], envelope: envelope, delimiters: delimiters)
    }
}

extension SegmentWriter {
    /// An amount that the guide requires.
    mutating func required(_ amount: Money?, _ path: String) {
        if amount == nil { report("x12.missing", path, "\(path), an amount, is missing.") }
        money(amount, path)
    }

    fileprivate mutating func remittance(_ value: Remittance) {
        payment(value)
        payer(value.payer)
        payee(value.payee)
        var number: String?
        var summaries = value.summaries[...]
        let claims = value.claims.span
        for index in claims.indices {
            while let summary = summaries.first, summary.firstClaim <= index {
                self.summary(summary)
                number = summary.number
                summaries.removeFirst()
            }
            if claims[index].headerNumber != number {
                number = claims[index].headerNumber
                header(number ?? "")
            }
            claimNumber = index + 1
            remittanceClaim(claims[index])
        }
        claimNumber = 0
        for summary in summaries { self.summary(summary) }
        providerAdjustments(value.providerAdjustments)
        kept(value.closingSegments)
    }

    /// BPR, TRN, CUR, REF and DTM.
    private mutating func payment(_ value: Remittance) {
        begin("BPR")
        text(value.handlingCode)
        required(value.amount, "BPR02")
        text(value.creditDebit)
        text(value.method)
        text(value.paymentFormat)
        account(value.originatingAccount)
        text(value.originatingCompanyID)
        text(value.originatingCompanySupplement)
        account(value.receivingAccount)
        date(value.paymentDate)
        end()
        require(value.traceNumber, "TRN02", "The trace number")
        begin("TRN")
        code("1")
        text(value.traceNumber)
        text(value.originatorID)
        text(value.originatorSupplement)
        end()
        if let currency = value.currency {
            begin("CUR")
            code("PR")
            text(currency)
            end()
        }
        reference("EV", value.receiverID)
        reference("F2", value.systemVersion)
        moment("405", value.productionDate)
        kept(value.otherSegments)
    }

    private mutating func account(_ account: BankAccount?) {
        text(account?.bankQualifier)
        text(account?.bankID)
        text(account?.accountQualifier)
        text(account?.accountNumber)
    }

    /// Loop 1000A.
    private mutating func payer(_ payer: RemittancePayer) {
        begin("N1")
        code("PR")
        text(payer.name)
        text(payer.idQualifier)
        text(payer.id)
        end()
        if payer.address == nil { report("x12.missing", "N3", "The payer's address is missing.") }
        if payer.technicalContact == nil {
            report("x12.missing", "PER", "The payer's technical contact (PER BL) is missing.")
        }
        address(payer.address, payer.country)
        for item in payer.references { reference(item.qualifier, item.value) }
        for item in payer.contacts { contact(item) }
        kept(payer.otherSegments)
    }

    /// Loop 1000B.
    private mutating func payee(_ payee: RemittancePayee) {
        let id: (qualifier: String, id: String?) =
            payee.npi.map { ("XX", $0) } ?? payee.otherIDQualifier.map { ($0, payee.otherID) } ?? ("FI", payee.taxID)
        begin("N1")
        code("PE")
        text(payee.name)
        text(id.qualifier)
        text(id.id)
        end()
        address(payee.address, payee.country)
        if id.qualifier != "FI" { reference("TJ", payee.taxID) }
        for item in payee.references { reference(item.qualifier, item.value) }
        if let delivery = payee.delivery {
            begin("RDM")
            text(delivery.method)
            text(delivery.name)
            text(delivery.address)
            end()
        }
        kept(payee.otherSegments)
    }

    /// PER.
    mutating func contact(_ contact: RemittanceContact) {
        limit(contact.name, 60, "PER02")
        if contact.numbers.count > 3 {
            report("x12.contact-numbers", "PER", "A contact has more than three numbers.", severity: .warning)
        }
        begin("PER")
        text(contact.function)
        text(contact.name)
        for number in contact.numbers.prefix(3) {
            text(number.qualifier)
            text(number.value)
        }
        end()
    }

    /// LX.
    private mutating func header(_ number: String) {
        begin("LX")
        text(number)
        end()
    }

    /// LX, TS3 and TS2.
    private mutating func summary(_ summary: ProviderSummary) {
        header(summary.number)
        begin("TS3")
        for element in summary.totals { text(element) }
        end()
        begin("TS2")
        for element in summary.inpatientTotals { text(element) }
        end()
        kept(summary.otherSegments)
    }

    /// PLB segments with up to six adjustments of the same provider and period each, in the order given.
    private mutating func providerAdjustments(_ adjustments: [ProviderAdjustment]) {
        var current: ProviderAdjustment?
        var pairs = 0
        for item in adjustments {
            let isSame = current?.providerID == item.providerID && current?.fiscalPeriodEnd == item.fiscalPeriodEnd
            if !isSame || pairs == 6 {
                if current != nil { end() }
                current = item
                pairs = 0
                begin("PLB")
                text(item.providerID)
                date(item.fiscalPeriodEnd)
            }
            pairs += 1
            beginComponents()
            component(item.reason)
            component(item.reference)
            money(item.amount, "PLB")
        }
        if current != nil { end() }
    }
}
