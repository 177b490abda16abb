package import Primitives

/// A problem of a received or written transaction, with its place in the guide and in the file.
///
/// Messages name loops, segments, elements, form fields and codes of the guides; they never quote a value of the file.
package struct TransactionFinding: Equatable, Sendable {
    /// The rule that found it, such as `x12.element-required`; stable, never reused for something else.
    package var rule: String
    package var severity: Finding.Severity
    /// The type of check after the WEDI SNIP white papers: 1 syntax, 2 guide, 3 balancing, 4 situations, 5 code sets,
    /// 6 line of service, 7 trading partner.
    package var snip: Int
    package var place: Place
    /// What is wrong, in a biller's words.
    package var message: String
    /// What to do about it.
    package var fix: String?
    /// How a 999 names it: IK304 for a segment, IK403 for an element. Nil for what a 999 does not report.
    package var syntaxCode: String?

    package init(
        rule: String, severity: Finding.Severity = .error, snip: Int, place: Place, message: String,
        fix: String? = nil, syntaxCode: String? = nil
    ) {
        self.rule = rule
        self.severity = severity
        self.snip = snip
        self.place = place
        self.message = message
        self.fix = fix
        self.syntaxCode = syntaxCode
    }

    /// Where a finding lies. Only the parts that apply are set.
    package struct Place: Equatable, Sendable {
        /// ST02 of the set; nil in the envelope.
        package var transaction: String?
        /// `2010BA`; empty outside loops.
        package var loop: String
        /// `NM1`.
        package var segment: String
        /// The element, from 1.
        package var element: Int?
        /// The component of a composite, from 1.
        package var component: Int?
        /// The repetition of a repeating element, from 1.
        package var repetition: Int?
        /// The number of the data element in the standard's dictionary.
        package var dataElement: Int?
        /// Byte offset of the segment in the file.
        package var offset: Int
        /// Position of the segment in the file, from 1: its line when each segment stands on a line.
        package var line: Int
        /// Position of the segment in its set, the ST being 1.
        package var position: Int
        /// Byte offset of the first segment of the claim, payment or answer that the segment belongs to.
        package var unit: Int?

        package init(
            transaction: String? = nil, loop: String = "", segment: String, element: Int? = nil,
            component: Int? = nil, repetition: Int? = nil, dataElement: Int? = nil, offset: Int, line: Int,
            position: Int = 0, unit: Int? = nil
        ) {
            self.transaction = transaction
            self.loop = loop
            self.segment = segment
            self.element = element
            self.component = component
            self.repetition = repetition
            self.dataElement = dataElement
            self.offset = offset
            self.line = line
            self.position = position
            self.unit = unit
        }

        /// `NM109`, `HI01-2`, or the segment alone.
        package var elementName: String {
            guard let element else { return segment }
            let name = element < 10 ? "\(segment)0\(element)" : "\(segment)\(element)"
            return component.map { "\(name)-\($0)" } ?? name
        }

        /// `2010BA NM109`.
        package var path: String { loop.isEmpty ? elementName : "\(loop) \(elementName)" }
    }

    package var isError: Bool { severity >= .hold }

    /// The finding as other parts of the program show findings.
    package var finding: Finding {
        Finding(
            rule, severity, at: Finding.Location(place.path, line: place.line, offset: place.offset), message,
            fix: fix)
    }
}

/// What validation came to for one claim, payment or answer: the good ones go on, the bad ones come back.
package struct UnitVerdict: Equatable, Sendable {
    /// ST02 of its set.
    package var transaction: String
    /// Byte offset and position in the set of its first segment.
    package var offset: Int
    package var position: Int
    /// False when it, or what stands above it and it depends on, has an error.
    package var isAccepted: Bool
    /// Findings of error severity in the unit itself, and in the levels above it.
    package var errors: Int
    package var inheritedErrors: Int
    /// The first errors of the levels above it, three at most, the nearest level's first.
    package var inheritedFaults: [InheritedFault]

    /// Names a finding of the same set.
    package struct InheritedFault: Hashable, Sendable {
        package var rule: String
        /// Byte offset of the segment at fault.
        package var offset: Int

        init(rule: String, offset: Int) {
            self.rule = rule
            self.offset = offset
        }

        init(_ finding: TransactionFinding) { self.init(rule: finding.rule, offset: finding.place.offset) }
    }

    package init(
        transaction: String, offset: Int, position: Int, isAccepted: Bool, errors: Int, inheritedErrors: Int,
        inheritedFaults: [InheritedFault] = []
    ) {
        self.transaction = transaction
        self.offset = offset
        self.position = position
        self.isAccepted = isAccepted
        self.errors = errors
        self.inheritedErrors = inheritedErrors
        self.inheritedFaults = inheritedFaults
    }
}
