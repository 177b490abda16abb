package import Primitives

/// The code lists that others keep and that change by date: the validator asks, the code sets answer.
package protocol CodeLists: Sendable {
    /// Whether a code is valid on a date; nil when the list, or the list of that date, is not at hand, so that nothing is
    /// said about it.
    /// - Parameters:
    ///   - code: As it stands in the file, without a point.
    ///   - date: The day that decides: of service, of discharge, of payment.
    func contains(_ code: String, in list: ExternalCodeList, on date: CalendarDate?) -> Bool?
}

/// The lists that are part of the program: they change rarely, and their codes are public facts.
package struct NoCodeLists: CodeLists {
    package init() {}
    package func contains(_ code: String, in list: ExternalCodeList, on date: CalendarDate?) -> Bool? { nil }
}
