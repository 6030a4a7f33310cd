using System.Text;
using Inps.Interop.Gateway.Collaudo.Contratti;
using Inps.Interop.Prestazioni.Messaggi;

namespace Inps.Interop.Gateway.Tests.Collaudo;

/// <summary>An integrator's copy of a schema against the published one.</summary>
public sealed class DifferenzeContrattoTests
{
    private static readonly ServizioDescritto Servizio = LetturaWsdl.Read("AssegnoTemporaneo", "v1", "", []);

    private static string Schema => Encoding.UTF8.GetString(ContractFiles.Read("AssegnoTemporaneo/v1/AssegnoTemporaneo.xsd").Span);

    [Fact]
    public void SameCopy_HasNoDifference() => Compare(Schema).Differenze.Should().BeEmpty();

    [Fact]
    public void OlderCopy_IsToldWhatWasAdded_TakenAwayAndChanged()
    {
        var copia = Replace(Schema, """<xs:element name="AffidoCondiviso" type="c:SiNoEnum">""", """<xs:element name="AffidoVecchio" type="c:SiNoEnum">""");
        copia = Replace(copia, """<xs:element name="Minore" type="at:MinoreType" minOccurs="0" maxOccurs="30"/>""", """<xs:element name="Minore" type="at:MinoreType" minOccurs="0" maxOccurs="20"/>""");
        copia = Replace(copia, """<xs:enumeration value="TUTORE_MINORE"/>""", "");

        var differenze = Compare(copia).Differenze!;

        const string Minore = "DomandaAssegnoTemporaneo/Minori/Minore";
        Of(Minore + "/AffidoCondiviso").Should().BeEquivalentTo(new { Cambiamento = Cambiamento.Aggiunto, IsIncompatibile = true });
        Of(Minore + "/AffidoVecchio").Should().BeEquivalentTo(new { Cambiamento = Cambiamento.Tolto, IsIncompatibile = true });
        Of(Minore).Should().BeEquivalentTo(new { Cambiamento = Cambiamento.Cambiato, IsIncompatibile = false });
        Of(Minore + "/PresentataInQualitaDi").Should().BeEquivalentTo(new { Cambiamento = Cambiamento.Cambiato, IsIncompatibile = false });
        Differenza Of(string percorso) => differenze.Single(differenza => differenza.Percorso == percorso);
    }

    [Theory]
    [InlineData("<a")]
    [InlineData("<a/>")]
    [InlineData("""<!DOCTYPE a [<!ENTITY x "y">]><xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">&x;</xs:schema>""")]
    [InlineData("""<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="http://inps.it/Alas/v1"/>""")]
    public void WhatIsNoSchemaOfTheService_IsToldWhy(string copia) => Compare(copia).Illeggibile.Should().NotBeNullOrEmpty();

    [Theory]
    [InlineData("""<xs:group name="g"><xs:sequence><xs:group ref="t:g"/><xs:group ref="t:g"/></xs:sequence></xs:group><xs:element name="e"><xs:complexType><xs:group ref="t:g"/></xs:complexType></xs:element>""")]
    [InlineData("""<xs:complexType name="c"><xs:complexContent><xs:extension base="t:c"/></xs:complexContent></xs:complexType><xs:element name="e" type="t:c"/>""")]
    [InlineData("""<xs:simpleType name="s"><xs:restriction base="t:s"/></xs:simpleType><xs:element name="e" type="t:s"/>""")]
    [InlineData("""<xs:element name="e"><xs:complexType><xs:sequence><xs:element ref="t:e"/><xs:element/></xs:sequence></xs:complexType></xs:element>""")]
    public void SchemaThatHoldsItself_Ends(string content) =>
        Compare($"""<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:t="http://inps.it/AssegnoTemporaneo/v1" targetNamespace="http://inps.it/AssegnoTemporaneo/v1">{content}</xs:schema>""")
            .Differenze.Should().NotBeEmpty();

    private static (IReadOnlyList<Differenza>? Differenze, string? Illeggibile) Compare(string copia) => ConfrontoSchemi.With(Servizio, Encoding.UTF8.GetBytes(copia));

    private static string Replace(string text, string what, string by)
    {
        text.Should().Contain(what);
        return text.Replace(what, by, StringComparison.Ordinal);
    }
}
