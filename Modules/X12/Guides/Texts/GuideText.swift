/// An implementation guide, or a collection of pieces for guides, as readable text in the notation that
/// `GuideCompiler` turns into a `Guide`.
package struct GuideText: Sendable {
    package let text: String

    package init(_ text: String) {
        self.text = text
    }
}
