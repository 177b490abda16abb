/// Sees the segments of a file while a ``TransactionValidator`` checks them, so that who needs a few values of what is
/// checked need not read the file twice.
package protocol SegmentObserver: AnyObject {
    /// A segment of a set, its ST and SE left out; what the validator finds about it comes afterwards.
    /// - Parameter position: in the set, the ST being 1.
    func take(_ segment: borrowing SegmentView, position: Int)
}
