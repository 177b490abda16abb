/// A value in a box that never changes, so that copies of its owner share it and stay small.
private final class Box<Value: Sendable>: Sendable {
    let value: Value

    init(_ value: consuming Value) { self.value = value }
}

/// A value that many owners share, such as the billing provider of all claims of a level. It reads and writes like the
/// value itself; a change makes a new box and leaves the other owners alone.
@propertyWrapper
package struct Shared<Value: Equatable & Sendable>: Equatable, Sendable {
    private var box: Box<Value>

    package init(wrappedValue: consuming Value) { box = Box(wrappedValue) }

    package var wrappedValue: Value {
        _read { yield box.value }
        set { box = Box(newValue) }
    }

    /// The box itself, to hand on without a copy.
    package var projectedValue: Shared {
        get { self }
        set { self = newValue }
    }

    package static func == (left: Shared, right: Shared) -> Bool {
        left.box === right.box || left.box.value == right.box.value
    }
}

extension Shared: Codable where Value: Codable {
    package init(from decoder: any Decoder) throws { box = Box(try Value(from: decoder)) }

    package func encode(to encoder: any Encoder) throws { try box.value.encode(to: encoder) }
}

/// A value that few owners have: it takes the room of a pointer where it is absent.
@propertyWrapper
package struct Rare<Value: Codable & Equatable & Sendable>: Codable, Equatable, Sendable {
    private var box: Box<Value>?

    package init(wrappedValue: Value?) { box = wrappedValue.map { Box($0) } }

    /// A value that is there.
    init(_ value: consuming Value) { box = Box(value) }

    package var wrappedValue: Value? {
        get { box?.value }
        set { box = newValue.map { Box($0) } }
    }

    /// True when there is no value; quicker than comparing with nil.
    var isAbsent: Bool { box == nil }

    /// The box itself, to ask without a copy of the value.
    package var projectedValue: Rare {
        get { self }
        set { self = newValue }
    }

    package init(from decoder: any Decoder) throws { box = Box(try Value(from: decoder)) }

    package func encode(to encoder: any Encoder) throws { try box?.value.encode(to: encoder) }

    package static func == (left: Rare, right: Rare) -> Bool {
        left.box === right.box || left.box?.value == right.box?.value
    }
}

/// A group of fields that are all absent in most owners.
package protocol FieldGroup: Codable, Equatable, Sendable {
    init()
}

/// A group of fields that takes the room of a pointer as long as all of them are absent.
@propertyWrapper
package struct Grouped<Value: FieldGroup>: Codable, Equatable, Sendable {
    private var box: Box<Value>?

    package init(wrappedValue: Value) { box = wrappedValue == Value() ? nil : Box(wrappedValue) }

    /// The absent group.
    package init() { box = nil }

    package var wrappedValue: Value {
        get { box?.value ?? Value() }
        set { box = newValue == Value() ? nil : Box(newValue) }
    }

    /// The box itself, to ask without a copy of the value.
    package var projectedValue: Grouped { self }

    /// True when every field is absent.
    var isAbsent: Bool { box == nil }

    /// The group, or nil when every field is absent.
    var present: Value? { box?.value }

    package init(from decoder: any Decoder) throws { self.init(wrappedValue: try Value(from: decoder)) }

    package func encode(to encoder: any Encoder) throws { try wrappedValue.encode(to: encoder) }

    package static func == (left: Grouped, right: Grouped) -> Bool {
        left.box === right.box || left.box?.value == right.box?.value
    }
}

// An absent rare value has no key in its owner's encoded form, as an absent optional has none.
extension KeyedDecodingContainer {
    package func decode<Value>(_ type: Rare<Value>.Type, forKey key: Key) throws -> Rare<Value> {
        Rare(wrappedValue: try decodeIfPresent(Value.self, forKey: key))
    }

    package func decode<Value>(_ type: Grouped<Value>.Type, forKey key: Key) throws -> Grouped<Value> {
        Grouped(wrappedValue: try decodeIfPresent(Value.self, forKey: key) ?? Value())
    }
}

extension KeyedEncodingContainer {
    package mutating func encode<Value>(_ value: Rare<Value>, forKey key: Key) throws {
        try encodeIfPresent(value.wrappedValue, forKey: key)
    }

    package mutating func encode<Value>(_ value: Grouped<Value>, forKey key: Key) throws {
        try encodeIfPresent(value.present, forKey: key)
    }
}
