import BlueCrossAdapter
import CommercialAdapter
import MedicaidAdapter
import MedicareAdapter
public import PayerKit
import SelfPayAdapter

/// Every adapter that is compiled in. A test compares this list with the folders beside this file.
public enum BuiltInAdapters {
    public static let all: [any PayerAdapter.Type] = [
        BlueCrossPayer.self, CommercialPayer.self, GenericPayer.self, MedicaidPayer.self, MedicarePayer.self,
        SelfPayPayer.self,
    ]
}
