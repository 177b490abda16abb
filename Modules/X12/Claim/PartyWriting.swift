import Primitives

// Providers, facilities and places of a claim or a line.
extension SegmentWriter {
    /// A provider's NM1, PRV, N3, N4, REF and PER.
    /// - Parameter specialty: PRV01 where the guide has a PRV segment in the loop.
    mutating func provider(
        _ entity: String, _ box: Rare<ProfessionalClaim.Provider>, specialty: StaticString? = nil,
        loop: String, _ other: [KeptSegment]
    ) {
        guard let provider = box.wrappedValue else { return }
        name(entity, provider.name, provider.idQualifier ?? "XX", provider.npi)
        if let specialty, let taxonomy = provider.taxonomy {
            begin("PRV")
            code(specialty)
            code("PXC")
            text(taxonomy)
            end()
        }
        if !provider.$address.isAbsent { address(provider.address, provider.addressCountry) }
        for id in provider.secondaryIDs { reference(id.qualifier, id.value) }
        if !provider.$contact.isAbsent { contact("IC", provider.contact) }
        others(other, loop: loop)
    }

    mutating func facility(
        _ facility: ProfessionalClaim.ServiceFacility?, loop: String, _ other: [KeptSegment]
    ) {
        guard let facility else { return }
        name("77", .organization(facility.name), facility.idQualifier ?? "XX", facility.npi)
        address(facility.address, facility.addressCountry)
        for id in facility.secondaryIDs { reference(id.qualifier, id.value) }
        if !facility.$contact.isAbsent { contact("IC", facility.contact) }
        others(other, loop: loop)
    }

    mutating func location(
        _ entity: String, _ location: ProfessionalClaim.AmbulanceLocation?, loop: String, _ other: [KeptSegment]
    ) {
        guard let location else { return }
        begin("NM1")
        text(entity)
        code("2")
        text(location.name)
        end()
        address(location.address, location.addressCountry)
        others(other, loop: loop)
    }
}
