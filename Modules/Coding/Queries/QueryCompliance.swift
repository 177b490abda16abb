package import Primitives

/// Holds a query against the practice for compliant queries (AHIMA/ACDIS, Guidelines for Achieving a Compliant Query
/// Practice, 2022): what would lead the clinician is a finding, and a query with a finding is not sent.
package enum QueryCompliance {
    package static func findings(in query: ProviderQuery) -> [Finding] {
        indicators(query) + wording(query) + options(query) + form(query) + introduced(query)
    }

    private static let citation = "AHIMA/ACDIS Guidelines for Achieving a Compliant Query Practice (2022)"

    private static func finding(_ id: String, _ path: String, _ message: String, _ fix: String) -> Finding {
        Finding("query.\(id)", .error, at: Finding.Location(path), message, fix: fix, citation: citation)
    }

    // MARK: Checks

    private static func indicators(_ query: ProviderQuery) -> [Finding] {
        let quotes = query.indicators.filter { !$0.evidence.quote.isEmpty }
        guard quotes.isEmpty else { return [] }
        return [
            finding(
                "no-indicator", "indicators", "The query quotes nothing of the record.",
                "Add the clinical indicators that raise the question.")
        ]
    }

    private static func wording(_ query: ProviderQuery) -> [Finding] {
        var found: [Finding] = []
        let parts =
            [("title", query.title), ("question", query.question)]
            + query.options.enumerated().map { ("options[\($0.offset)]", $0.element) }
        for (path, text) in parts {
            let words = self.words(text)
            if !impact.matches(in: words).isEmpty {
                found.append(
                    finding(
                        "impact", path, "The wording speaks of payment, quality scores or coding results.",
                        "Leave out what the answer leads to."))
            }
            if !leading.matches(in: words).isEmpty {
                found.append(
                    finding(
                        "leading", path, "The wording asks for a certain answer.",
                        "Ask openly what the clinician's judgment is."))
            }
        }
        if words(query.question).isEmpty {
            found.append(finding("no-question", "question", "The query asks nothing.", "Write the question."))
        }
        return found
    }

    private static func options(_ query: ProviderQuery) -> [Finding] {
        guard query.form != .open else {
            return query.options.isEmpty
                ? []
                : [finding("open-options", "options", "An open question offers options.", "Leave them out.")]
        }
        var found: [Finding] = []
        let own = query.options.filter {
            ![ProviderQuery.otherOption, ProviderQuery.undeterminedOption].contains($0)
        }
        if own.count < 2 {
            found.append(
                finding(
                    "one-option", "options", "Only one answer is offered beside the general ones.",
                    "Offer every choice that the indicators allow, or ask openly."))
        }
        for general in [ProviderQuery.otherOption, ProviderQuery.undeterminedOption]
        where !query.options.contains(general) {
            found.append(
                finding(
                    "missing-option", "options", "A general way out is missing: \(general).", "Add it as the last."))
        }
        if Set(query.options).count < query.options.count {
            found.append(finding("same-option", "options", "An option is offered twice.", "Name each once."))
        }
        return found
    }

    private static func form(_ query: ProviderQuery) -> [Finding] {
        let allowed: Set<ProviderQuery.Kind> = [.presentOnAdmission, .cause, .conflict]
        guard query.form == .yesNo, !allowed.contains(query.kind) else { return [] }
        return [
            finding(
                "yes-no", "form", "A yes-or-no question may not bring out a diagnosis that is not documented.",
                "Ask openly or offer choices.")
        ]
    }

    /// A title, question or option that brings in an illness which no indicator names. What only grades or places a
    /// documented illness brings in none.
    private static func introduced(_ query: ProviderQuery) -> [Finding] {
        let documented = Set(
            query.indicators.flatMap { problems($0.evidence.quote).map(\.key) })
        var found: [Finding] = []
        let parts = [("title", query.title), ("question", query.question)]
        for (path, text) in parts {
            for problem in problems(text) where !documented.contains(problem.key) {
                found.append(
                    finding(
                        "introduced", path, "The wording names an illness that no indicator states.",
                        "Quote the words of the record, or ask without naming it."))
            }
            if path == "title", !problems(text).isEmpty {
                found.append(
                    finding(
                        "title-diagnosis", path, "The title names a diagnosis.",
                        "Use a title that says only what is asked."))
            }
        }
        // Options may name illnesses beyond the record only where there are several, none of which stands out.
        let named = query.options.filter { option in
            let names = problems(option)
            return !names.isEmpty && names.allSatisfy { !documented.contains($0.key) }
        }
        if named.count == 1 {
            found.append(
                finding(
                    "introduced", "options", "One option names an illness that no indicator states.",
                    "Offer what the indicators support, or ask openly."))
        }
        return found
    }

    private static func problems(_ text: String) -> [ProblemVocabulary.Name] {
        ProblemVocabulary.table.matches(in: words(text)).map(\.value).filter { !$0.key.isEmpty }
    }

    private static func words(_ text: String) -> [String] {
        let separators: Set<Character> = [",", ".", ";", ":", "?", "!", "(", ")", "“", "”", "\"", "\n"]
        let plain = String(text.map { separators.contains($0) ? " " : $0 })
        return PhraseTable<Bool>.words(plain)
    }

    // MARK: Words

    private static let impact = PhraseTable<Bool>(
        """
        reimbursement;reimburse;payment;paid;pay;revenue;drg;hcc;rvu;risk adjustment;severity of illness;quality score
        quality metric;cc;mcc;case mix;denial;denied claim;raf;raf score;higher level;better paying;upcode;code more
        medical necessity;profitability;bonus;incentive;higher code;claim would;to bill;billing;reimbursable
        mortality index
        """)

    private static let leading = PhraseTable<Bool>(
        """
        please document that;please add;you should document;do you agree;would you agree;please confirm that
        don't you think;isn't it;wouldn't it;as you know;clearly;obviously;must be;we need you to;needs to be documented
        in order to code;so that we can code;should be documented as;please change;please document the diagnosis of
        we believe;i believe;the patient has;the correct;appears to have;most likely;is it not;surely;should be coded
        please consider adding;supports a diagnosis of;consistent with the diagnosis;would be appropriate to add
        """)
}
