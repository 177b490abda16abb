/// What is wrong with an envelope: the frame of an interchange, a functional group or a transaction set.
package enum EnvelopeFault: String, Sendable, Hashable {
    /// SE, GE or IEA is not there.
    case trailerMissing
    /// SE01, GE01 or IEA01 is not the number that was counted.
    case countMismatch
    /// SE02, GE02 or IEA02 is not the number of ST02, GS06 or ISA13.
    case controlMismatch
    /// ST02, GS06 or ISA13 was used before in the frame around it.
    case duplicateControl
    /// A control number that is missing or has no number's form.
    case invalidControl
    /// An ST outside of a group, or a group outside of an interchange.
    case misplaced
    /// Segments between the sets of a group, or between the groups of an interchange.
    case strayContent
}
