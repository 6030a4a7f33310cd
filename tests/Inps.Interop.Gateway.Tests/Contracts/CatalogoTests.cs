using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using Inps.Interop.Gateway.Faults;
using Inps.Interop.Soap.Faults;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.Contracts;

/// <summary>The published catalogue says of every fault what the gateway says.</summary>
public sealed class CatalogoTests
{
    private static readonly IReadOnlyList<FaultCode> Faults = [.. FaultCodes.All, .. SoapFaultCodes.All];

    public static TheoryData<string> Codici => new(Faults.Select(fault => fault.Codice));

    [Fact]
    public void Faults_AreThoseOfTheCatalogue_NoneMoreNoneLess()
    {
        CatalogoDeiCodici.Guasti.Keys.Should().BeEquivalentTo(Faults.Select(fault => fault.Codice));
        Faults.Select(fault => fault.Codice).Should().OnlyHaveUniqueItems();
    }

    [Theory]
    [MemberData(nameof(Codici))]
    public void Fault_HasTheTextsOfTheCatalogue(string codice)
    {
        var fault = Faults.Single(candidate => candidate.Codice == codice);

        var published = CatalogoDeiCodici.Guasti[codice];

        (published.Descrizione, published.Description, published.Rimedio).Should().Be((fault.Descrizione, fault.Description, fault.Rimedio));
        (published.Origine, published.Categoria, published.Http).Should().Be((fault.Origin.ToString(), fault.Categoria, fault.HttpStatus));
    }

    [Theory]
    [MemberData(nameof(Codici))]
    public void Fault_ComesFromTheStageThatItsPrefixNames(string codice)
    {
        var expected = codice switch
        {
            _ when codice.StartsWith("GW-HTTP", StringComparison.Ordinal) => "transport",
            "GW-500" or "GW-503" or "GW-ADE-03" => "operation",
            "EGOV_IT_300" => "operation",
            _ when codice.StartsWith("EGOV", StringComparison.Ordinal) => "busta",
            _ when codice.StartsWith("GW-", StringComparison.Ordinal) => "fruitore",
            "MTOM-004" or "MTOM-005" or "MTOM-006" or "MTOM-007" => "envelope",
            _ when codice.StartsWith("MTOM", StringComparison.Ordinal) => "transport",
            _ when codice.StartsWith("SOAP", StringComparison.Ordinal) => "envelope",
            _ when codice.StartsWith("IDN", StringComparison.Ordinal) => "identity",
            _ when codice.StartsWith("WSS", StringComparison.Ordinal) => "integrity",
            _ when codice.StartsWith("AUD", StringComparison.Ordinal) => "integrity",
            _ when codice.StartsWith("XSD", StringComparison.Ordinal) => "schema",
            _ => throw new InvalidOperationException($"{codice} has no stage."),
        };

        CatalogoDeiCodici.Guasti[codice].Fase.Should().Be(expected);
    }

    [Fact]
    public void Catalogue_IsValid_ByItsOwnSchema()
    {
        var set = new XmlSchemaSet();
        using var reader = XDocument.Load(SampleFinder.PathOf("contracts/comune/v1/catalogo.xsd")).CreateReader();
        set.Add(null, reader);
        var errors = new List<string>();

        XDocument.Load(SampleFinder.PathOf("contracts/comune/v1/catalogo.xml")).Validate(set, (_, e) => errors.Add(e.Message));

        set.GlobalElements.Contains(new XmlQualifiedName("catalogo", "http://inps.it/Interoperabilita/Catalogo/v1")).Should().BeTrue();
        errors.Should().BeEmpty();
    }
}
