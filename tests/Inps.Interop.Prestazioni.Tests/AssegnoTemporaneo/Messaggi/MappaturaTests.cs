using System.Text;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using Inps.Interop.Prestazioni.AssegnoTemporaneo;
using Inps.Interop.Prestazioni.Messaggi;
using Inps.Interop.Prestazioni.Tests.Messaggi;

namespace Inps.Interop.Prestazioni.Tests.AssegnoTemporaneo.Messaggi;

public class MappaturaTests
{
    private static readonly XName Elemento = XName.Get("DomandaAssegnoTemporaneo", "http://inps.it/AssegnoTemporaneo/v1");
    private static readonly Prestazione At = Catalogo.FindByServizio("AssegnoTemporaneo")!;

    [Fact]
    public void BlanksAroundValues_AreDropped_AndInstantsWithoutOffsetAreItalian()
    {
        var documento = new EsempioMassimo(SchemaCheck.SchemaOf("AssegnoTemporaneo"), 0).Of(Elemento);
        Descendant(documento, "DataOraInvio").Value = "2026-07-01T09:30:00";
        Descendant(documento, "Cognome").Value = " \n DE   LUCA ";
        Descendant(documento, "Progressivo").Value = " 7 ";

        var domanda = Read(documento);

        domanda.Testata.DataOraInvio.Should().Be(new DateTimeOffset(2026, 7, 1, 9, 30, 0, TimeSpan.FromHours(2)));
        domanda.Richiedente.Cognome.Should().Be("DE LUCA");
        domanda.Minori[0].Progressivo.Should().Be(7);
    }

    /// <summary>The schema admits them, the calendar of the runtime does not hold them all: MSG-W04 tells, nothing breaks.</summary>
    [Theory]
    [InlineData("0001-01-01T00:00:00")]
    [InlineData("0001-01-01T00:00:00+14:00")]
    [InlineData("9999-12-31T23:59:59")]
    [InlineData("9999-12-31T23:59:59-14:00")]
    [InlineData("2026-11-24T09:30:00.123456789+01:00")]
    [InlineData("2026-03-29T02:30:00")] // an hour that Italy skipped
    public void AnyInstantOfTheSchema_IsReadWithoutThrowing(string istante)
    {
        var schemi = SchemaCheck.SchemaOf("AssegnoTemporaneo");
        var documento = new EsempioMassimo(schemi, 0).Of(Elemento);
        Descendant(documento, "DataOraInvio").Value = istante;
        MustBeValid(documento, schemi);

        At.Check(Read(documento), DomandaDiProva.Oggi).Select(s => s.Codice).Contains("MSG-W04")
            .Should().Be(!istante.StartsWith("2026-11-24T09:30", StringComparison.Ordinal));
    }

    [Fact]
    public void WhatTheSchemaLeavesOut_IsReadAsMissing()
    {
        var documento = new EsempioMassimo(SchemaCheck.SchemaOf("AssegnoTemporaneo"), 0).Of(Elemento);
        foreach (var nome in (string[])["GenitoreRappresentato", "Minori", "Dichiarazioni", "InformativaPrivacy", "Patrocinio", "Allegati"])
        {
            Descendant(documento, nome).Remove();
        }

        var domanda = Read(documento);

        domanda.Minori.Should().BeEmpty();
        domanda.Dichiarazioni.Should().BeEmpty();
        domanda.InformativaPrivacy.Should().BeNull();
        domanda.GenitoreRappresentato.Should().BeNull();
        Write(domanda).ToString().Should().Be(Expected(documento).ToString());
    }

    /// <summary>A NonPresente that says NO is the same as none.</summary>
    private static XElement Expected(XElement documento)
    {
        var atteso = new XElement(documento);
        atteso.Descendants().Where(e => e.Name.LocalName == "NonPresente" && e.Value == "NO").Remove();
        return Plain(atteso);
    }

    private static Domanda Read(XElement documento)
    {
        using var reader = HardenedReader.Create(Encoding.UTF8.GetBytes(documento.ToString()));
        reader.MoveToContent();
        return (Domanda)At.Mappatura.Read(reader);
    }

    private static XElement Write(Domanda domanda)
    {
        var testo = new StringBuilder();
        using (var writer = XmlWriter.Create(testo))
        {
            At.Mappatura.Write(writer, domanda);
        }

        return Plain(XElement.Parse(testo.ToString()));
    }

    /// <summary>The same document with the prefixes that the tree chooses by itself.</summary>
    private static XElement Plain(XElement documento) =>
        new(documento.Name, documento.HasElements ? documento.Elements().Select(Plain) : documento.Value);

    private static XElement Descendant(XElement documento, string nome) => documento.Descendants().First(e => e.Name.LocalName == nome);

    private static void MustBeValid(XElement documento, XmlSchemaSet schemi)
    {
        var errori = new List<string>();
        new XDocument(documento).Validate(schemi, (_, e) => errori.Add(e.Message));
        errori.Should().BeEmpty();
    }
}
