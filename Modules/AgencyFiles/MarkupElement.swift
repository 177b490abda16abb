/// An element of an XML document with everything in it.
package struct MarkupElement: Sendable {
    package enum Content: Sendable {
        case element(MarkupElement)
        case text(String)
    }

    package let name: String
    package let attributes: [String: String]
    /// 1-based line on which the start tag ends.
    package let line: Int
    /// Texts and elements in order.
    package fileprivate(set) var parts: [Content] = []

    init(name: String, attributes: [String: String], line: Int) {
        self.name = name
        self.attributes = attributes
        self.line = line
    }

    package var children: [MarkupElement] {
        parts.compactMap { if case .element(let element) = $0 { element } else { nil } }
    }

    package func children(_ name: String) -> [MarkupElement] { children.filter { $0.name == name } }

    /// The first child of that name.
    package func child(_ name: String) -> MarkupElement? {
        for case .element(let element) in parts where element.name == name { return element }
        return nil
    }

    /// All text inside, that of elements within included, with one blank for every run of white space and none at the
    /// ends.
    package var text: String {
        var scalars = String.UnicodeScalarView()
        appendText(to: &scalars)
        var words = String.UnicodeScalarView()
        var isGap = false
        for scalar in scalars {
            if scalar.properties.isWhitespace {
                isGap = !words.isEmpty
            } else {
                if isGap { words.append(" ") }
                isGap = false
                words.append(scalar)
            }
        }
        return String(words)
    }

    private func appendText(to scalars: inout String.UnicodeScalarView) {
        for part in parts {
            switch part {
            case .text(let text): scalars.append(contentsOf: text.unicodeScalars)
            case .element(let element): element.appendText(to: &scalars)
            }
        }
    }
}

extension MarkupReader {
    /// Gives the elements directly below the root one after the other, each whole, so that no more than one of them is
    /// in memory.
    ///
    /// - Parameter handle: gets the root's start tag and one element below it; answers whether to go on.
    package static func readParts(
        _ bytes: [UInt8], _ handle: (_ root: MarkupElement, MarkupElement) -> Bool
    ) throws(MarkupError) {
        var root: MarkupElement?
        var open: [MarkupElement] = []
        try read(bytes) { event, line in
            switch event {
            case .start(let name, let attributes):
                let element = MarkupElement(name: name, attributes: attributes, line: line)
                if root == nil { root = element } else { open.append(element) }
            case .text(let text):
                if !open.isEmpty { open[open.count - 1].parts.append(.text(text)) }
            case .end:
                guard let element = open.popLast() else { break }
                if open.isEmpty {
                    if let root { return handle(root, element) }
                } else {
                    open[open.count - 1].parts.append(.element(element))
                }
            }
            return true
        }
    }

    private static let rootSampleSize = 1 << 16

    /// The root's start tag, from the document's beginning alone. Nil where the beginning is no XML.
    package static func root(of bytes: [UInt8]) -> MarkupElement? {
        var root: MarkupElement?
        try? read(Array(bytes.prefix(rootSampleSize))) { event, line in
            guard case .start(let name, let attributes) = event else { return true }
            root = MarkupElement(name: name, attributes: attributes, line: line)
            return false
        }
        return root
    }
}
