using System.Xml;
using System.Xml.Schema;
using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Prestazioni.Messaggi;
using Inps.Interop.Prestazioni.Operazioni.Messaggi;

namespace Inps.Interop.Prestazioni.Tests.Operazioni;

public sealed class NomiWireTests
{
    [Fact]
    public void Enumerations_HaveTheNamesOfTheContract()
    {
        ShouldBe<Esito>(SpaziNomi.Comune, "EsitoEnum");
        ShouldBe<StatoDomanda>(SpaziNomi.Comune, "StatoDomandaEnum");
        ShouldBe<StatoQuota>(SpaziNomi.Comune, "StatoQuotaEnum");
        ShouldBe<TipoRicevuta>(SpaziNomi.GestioneDomande, "TipoRicevutaEnum");
        ShouldBe<TipoDocumento>(SpaziNomi.GestioneDomande, "TipoDocumentoEnum");
        ShouldBe<TipoEvento>(SpaziNomi.GestioneDomande, "TipoEventoEnum");
        ShouldBe<StatoCanale>(SpaziNomi.GestioneDomande, "StatoCanaleEnum");
        ShouldBe<StatoRiesame>(SpaziNomi.GestioneDomande, "StatoRiesameEnum");
        ShouldBe<StatoPagamento>(SpaziNomi.GestioneDomande, "StatoPagamentoEnum");
        ShouldBe<StatoIndebito>(SpaziNomi.GestioneDomande, "StatoIndebitoEnum");
        ShouldBe<StatoBonus>(SpaziNomi.GestioneDomande, "StatoBonusEnum");
        ShouldBe<CanaleNotifica>(SpaziNomi.GestioneDomande, "CanaleNotificaEnum");
        ShouldBe<OrdinamentoDomande>(SpaziNomi.GestioneDomande, "OrdinamentoEnum");
    }

    [Fact]
    public void Severita_HasTheNamesOfTheContract() =>
        Enum.GetValues<Severita>().Select(NomiWire.Name).Should().Equal(InContract(SpaziNomi.Comune, "SeveritaEnum"));

    [Fact]
    public void SiNo_HasTheNamesOfTheContract() =>
        new[] { NomiWire.Name(true), NomiWire.Name(false) }.Should().Equal(InContract(SpaziNomi.Comune, "SiNoEnum"));

    [Fact]
    public void UnknownName_IsRefused()
    {
        FluentActions.Invoking(() => NomiWire.Parse<Esito>("ok")).Should().Throw<FormatException>();
        FluentActions.Invoking(() => NomiWire.ParseSiNo("true")).Should().Throw<FormatException>();
    }

    private static void ShouldBe<T>(string ns, string type)
        where T : struct, Enum
    {
        Enum.GetValues<T>().Select(NomiWire.Name<T>).Should().Equal(InContract(ns, type));
        Enum.GetValues<T>().Should().OnlyContain(v => NomiWire.Parse<T>(NomiWire.Name(v)).Equals(v));
    }

    private static IEnumerable<string> InContract(string ns, string type)
    {
        var simple = (XmlSchemaSimpleType)SchemaCheck.SchemaOf("GestioneDomande").GlobalTypes[new XmlQualifiedName(type, ns)]!;
        return ((XmlSchemaSimpleTypeRestriction)simple.Content!).Facets.OfType<XmlSchemaEnumerationFacet>().Select(f => f.Value!);
    }
}
