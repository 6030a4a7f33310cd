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
    public void Esito_HasTheNamesOfTheContract() =>
        Names<Esito>(NomiWire.Name).Should().Equal(InContract(SpaziNomi.Comune, "EsitoEnum"));

    [Fact]
    public void Severita_HasTheNamesOfTheContract() =>
        Names<Severita>(NomiWire.Name).Should().Equal(InContract(SpaziNomi.Comune, "SeveritaEnum"));

    [Fact]
    public void StatoDomanda_HasTheNamesOfTheContract() =>
        Names<StatoDomanda>(NomiWire.Name).Should().Equal(InContract(SpaziNomi.Comune, "StatoDomandaEnum"));

    [Fact]
    public void TipoRicevuta_HasTheNamesOfTheContract() =>
        Names<TipoRicevuta>(NomiWire.Name).Should().Equal(InContract(SpaziNomi.GestioneDomande, "TipoRicevutaEnum"));

    [Fact]
    public void SiNo_HasTheNamesOfTheContract() =>
        new[] { NomiWire.Name(true), NomiWire.Name(false) }.Should().Equal(InContract(SpaziNomi.Comune, "SiNoEnum"));

    [Fact]
    public void EveryName_ParsesBack()
    {
        Enum.GetValues<Esito>().Should().OnlyContain(v => NomiWire.ParseEsito(NomiWire.Name(v)) == v);
        Enum.GetValues<Severita>().Should().OnlyContain(v => NomiWire.ParseSeverita(NomiWire.Name(v)) == v);
        Enum.GetValues<StatoDomanda>().Should().OnlyContain(v => NomiWire.ParseStatoDomanda(NomiWire.Name(v)) == v);
        Enum.GetValues<TipoRicevuta>().Should().OnlyContain(v => NomiWire.ParseTipoRicevuta(NomiWire.Name(v)) == v);
    }

    [Fact]
    public void UnknownName_IsRefused()
    {
        FluentActions.Invoking(() => NomiWire.ParseEsito("ok")).Should().Throw<FormatException>();
        FluentActions.Invoking(() => NomiWire.ParseSiNo("true")).Should().Throw<FormatException>();
    }

    private static IEnumerable<string> Names<T>(Func<T, string> nameOf)
        where T : struct, Enum => Enum.GetValues<T>().Select(nameOf);

    private static IEnumerable<string> InContract(string ns, string type)
    {
        var simple = (XmlSchemaSimpleType)SchemaCheck.SchemaOf("GestioneDomande").GlobalTypes[new XmlQualifiedName(type, ns)]!;
        return ((XmlSchemaSimpleTypeRestriction)simple.Content!).Facets.OfType<XmlSchemaEnumerationFacet>().Select(f => f.Value!);
    }
}
