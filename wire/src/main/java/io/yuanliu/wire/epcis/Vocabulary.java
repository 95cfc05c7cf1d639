package io.yuanliu.wire.epcis;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The lists of standard words of the GS1 Core Business Vocabulary 2.0, which JSON writes bare. */
enum Vocabulary {
    BUSINESS_STEP("urn:epcglobal:cbv:bizstep:", "https://ref.gs1.org/cbv/BizStep-", """
            accepting arriving assembling collecting commissioning consigning creating_class_instance
            cycle_counting decommissioning departing destroying disassembling dispensing encoding
            entering_exiting holding inspecting installing killing loading other packing picking receiving
            removing repackaging repairing replacing reserving retail_selling sampling sensor_reporting
            shipping staging_outbound stock_taking stocking storing transporting unloading unpacking
            void_shipping"""),
    DISPOSITION("urn:epcglobal:cbv:disp:", "https://ref.gs1.org/cbv/Disp-", """
            active available completeness_inferred completeness_verified conformant container_closed
            container_open damaged destroyed dispensed disposed encoded expired in_progress in_transit
            inactive mismatch_class mismatch_instance mismatch_quantity needs_replacement no_pedigree_match
            non_conformant non_sellable_other partially_dispensed recalled reserved retail_sold returned
            sellable_accessible sellable_not_accessible stolen unavailable unknown"""),
    BUSINESS_TRANSACTION("urn:epcglobal:cbv:btt:", "https://ref.gs1.org/cbv/BTT-", """
            bol cert desadv inv pedigree po poc prodorder recadv rma testprd testres upevt"""),
    SOURCE_OR_DESTINATION("urn:epcglobal:cbv:sdt:", "https://ref.gs1.org/cbv/SDT-", """
            location owning_party possessing_party"""),
    ERROR_REASON("urn:epcglobal:cbv:er:", "https://ref.gs1.org/cbv/ER-", """
            did_not_occur incorrect_data"""),
    COMPONENT("urn:epcglobal:cbv:comp:", "https://ref.gs1.org/cbv/Comp-", """
            altitude axial_distance azimuth easting elevation_angle height latitude longitude northing
            polar_angle spherical_radius x y z"""),
    MEASUREMENT("gs1:", "https://gs1.org/voc/", """
            AbsoluteHumidity AbsorbedDose AbsorbedDoseRate Acceleration Altitude AmountOfSubstance
            AmountOfSubstancePerUnitVolume Angle AngularAcceleration AngularMomentum AngularVelocity Area
            Capacitance Conductance Conductivity Count Density Dimensionless DoseEquivalent
            DoseEquivalentRate DynamicViscosity ElectricCharge ElectricCurrent ElectricCurrentDensity
            ElectricFieldStrength Energy Exposure Force Frequency Illuminance Inductance Irradiance
            KinematicViscosity Length LinearMomentum Luminance LuminousFlux LuminousIntensity MagneticFlux
            MagneticFluxDensity MagneticVectorPotential Mass MassConcentration MassFlowRate MassPerAreaTime
            MemoryCapacity MolalityOfSolute MolarEnergy MolarMass MolarVolume Power Pressure RadiantFlux
            RadiantIntensity Radioactivity RelativeHumidity Resistance Resistivity SolidAngle SpecificVolume
            Speed SurfaceDensity SurfaceTension Temperature Time Torque Voltage Volume VolumeFlowRate
            VolumeFraction VolumetricFlux Wavenumber"""),
    SENSOR_ALERT("gs1:", "https://gs1.org/voc/", """
            ALARM_CONDITION ERROR_CONDITION""");

    private final String urn;
    private final String web;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of is immutable; the checker knows only Guava's
    private final Set<String> words;

    Vocabulary(String urn, String web, String words) {
        this.urn = urn;
        this.web = web;
        this.words = Set.of(words.split("\\s+", -1));
    }

    boolean knows(String word) {
        return words.contains(word);
    }

    /** The bare word of a standard word that was written in full, as a URN or as a web address; else null. */
    @Nullable
    String bare(String written) {
        String word = behind(urn, written);
        return word == null ? behind(web, written) : word;
    }

    private static @Nullable String behind(String prefix, String written) {
        return written.startsWith(prefix) ? written.substring(prefix.length()) : null;
    }

    /** The web address of a bare word; anything else stays as it is. */
    String address(String word) {
        return words.contains(word) ? web + word : word;
    }

    /** The URN of a bare word, as drafts of the standard and EPCIS 1.2 wrote it. */
    String urn(String word) {
        return words.contains(word) ? urn + word : word;
    }
}
