import Primitives

/// The parts of loop 2110 that few lines have.
package struct RemittanceLineSupplement: OccasionalParts, HoldsPatientData {
    /// SVC01-7.
    package var procedureDescription: String?
    /// SVC06-1 when it is not SVC01-1, or when no procedure follows.
    package var originalQualifier: String?
    package var originalProcedure: String?
    package var originalModifiers: [String]
    /// SVC06-7.
    package var originalDescription: String?
    package var originalUnits: String?
    package var amounts: [QualifiedAmount]
    package var quantities: [QualifiedQuantity]
    package var unreadable: [UnreadableElement]
    /// Segments of the line for which there is no other place.
    package var otherSegments: [KeptSegment]
    /// Texts that are too long for their places in the line.
    var longTexts = LongTexts()

    package init() {
        originalModifiers = []
        amounts = []
        quantities = []
        unreadable = []
        otherSegments = []
    }

    package static let none = RemittanceLineSupplement()
}

extension RemittanceLine {
    /// What few lines have, all together.
    package var supplement: RemittanceLineSupplement {
        get { rare.parts }
        set { rare = Occasional(newValue) }
    }

    /// SVC06, when the payer changed the code: what was billed.
    package var originalProcedure: String? {
        get { rare.parts.originalProcedure }
        set { rare.parts.originalProcedure = newValue }
    }

    package var originalModifiers: [String] {
        get { rare.parts.originalModifiers }
        set { rare.parts.originalModifiers = newValue }
    }

    /// SVC07: units billed when they differ.
    package var originalUnits: String? {
        get { rare.parts.originalUnits }
        set { rare.parts.originalUnits = newValue }
    }

    /// AMT other than the first B6.
    package var amounts: [QualifiedAmount] {
        get { rare.parts.amounts }
        set { rare.parts.amounts = newValue }
    }

    package var quantities: [QualifiedQuantity] {
        get { rare.parts.quantities }
        set { rare.parts.quantities = newValue }
    }

    /// Elements of the line that could not be read.
    package var unreadable: [UnreadableElement] {
        get { rare.parts.unreadable }
        set { rare.parts.unreadable = newValue }
    }
}
