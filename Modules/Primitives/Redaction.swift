/// A value that holds patient data. Whatever prints it (string interpolation, `dump`, a log, a crash) sees only its type.
public protocol HoldsPatientData: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {}

extension HoldsPatientData {
    public var description: String { "\(Self.self)(redacted)" }
    public var debugDescription: String { description }
    public var customMirror: Mirror { Mirror(self, children: [], displayStyle: .struct) }
}
