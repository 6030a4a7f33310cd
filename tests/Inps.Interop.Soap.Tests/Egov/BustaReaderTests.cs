using System.Buffers;
using System.Text;
using CsCheck;
using Inps.Interop.Soap.Egov;
using Inps.Interop.Soap.Envelope;
using Inps.Interop.Soap.Xml;

namespace Inps.Interop.Soap.Tests.Egov;

/// <summary>The reader of the busta against its writer, against a reader of another kind, and against bytes that mean nothing.</summary>
public sealed class BustaReaderTests
{
    private static readonly Gen<string> Codice = Gen.Char.AlphaNumeric.Array[1, 12].Select(chars => new string(chars)).Where(text => text.All(char.IsAscii));

    private static readonly Gen<string> Identificatore = Gen.Select(
        Codice, Codice, Gen.Int[0, 9_999_999], Gen.DateTime[new DateTime(1990, 1, 1), new DateTime(2100, 1, 1)],
        (ente, porta, numero, ora) => new IdentificatoreEgov(ente, porta, numero, ora).ToString());

    private static readonly Gen<OraEgov> Ora = Gen.Select(
        Gen.DateTime[new DateTime(1990, 1, 1), new DateTime(2100, 1, 1)], Gen.Bool,
        (ora, isLocal) => OraEgov.Of(new DateTimeOffset(DateTime.SpecifyKind(ora, DateTimeKind.Unspecified), TimeSpan.Zero), TimeZoneInfo.Utc, isLocal ? EgovNames.TempoLocale : EgovNames.TempoSpc));

    // Any text that XML can hold, markup and line ends among it.
    private static readonly Gen<string> Testo = Gen.Char["aZ9 <>&\"'èß\n\t_:/"].Array[0, 40].Select(chars => new string(chars));

    private static readonly Gen<Parte> Parte = Gen.Select(Gen.Const("SPC"), Codice, Testo, Gen.Bool, (tipo, codice, indirizzo, has) => new Parte(tipo, codice, has ? indirizzo : null));

    private static readonly Gen<Busta> Intestazione = Gen.Select(
        Parte.List[1, 3], Parte, Gen.OneOf<string?>(EgovNames.Sincrono, EgovNames.AsincronoAsimmetrico, EgovNames.OneWay, null), Identificatore, Testo, Testo, Identificatore, Ora,
        (mittente, destinatario, profilo, collaborazione, servizio, azione, identificatore, ora) => new Busta
        {
            Mittente = mittente,
            Destinatario = destinatario,
            ProfiloCollaborazione = profilo,
            Collaborazione = servizio.Length % 2 == 0 ? collaborazione : null,
            Servizio = azione.Length % 2 == 0 ? new("SPC", servizio) : null,
            Azione = servizio.Length % 3 == 0 ? azione : null,
            Identificatore = identificatore,
            OraRegistrazione = ora,
        });

    private static readonly Gen<Busta> Buste = Gen.Select(
        Intestazione, Identificatore, Ora, Gen.Bool, Gen.Bool, Gen.Int[1, 9_999_999], Gen.Int[0, 3], Parte,
        (busta, altro, ora, una, conferma, sequenza, quanti, parte) => busta with
        {
            RiferimentoMessaggio = una ? altro : null,
            Scadenza = conferma ? ora with { Tempo = null } : null,
            ProfiloTrasmissione = una || conferma ? new(una ? EgovNames.AlPiuUnaVolta : EgovNames.PiuDiUnaVolta, conferma) : null,
            Sequenza = quanti == 3 ? sequenza.ToString("0000000", System.Globalization.CultureInfo.InvariantCulture) : null,
            Riscontri = [.. Enumerable.Repeat(new Riscontro(altro, ora), quanti)],
            Trasmissioni = [.. Enumerable.Repeat(new Trasmissione(parte with { IndirizzoTelematico = null }, parte, ora), 3 - quanti)],
            Eccezioni = [.. Enumerable.Repeat(new Eccezione("EGOV_IT_301", Rilevanza.LIEVE, "IntestazioneMessaggio"), quanti / 2)],
        });

    [Fact]
    public void WhatIsWritten_IsRead() => Buste.Sample(busta =>
    {
        var letta = BustaReader.Read(Write(busta), null, XmlLimits.Default).Should().BeOfType<BustaResult.Letta>().Subject;

        letta.Rilievi.Should().BeEmpty();
        letta.Busta.Should().BeEquivalentTo(busta, options => options.WithStrictOrdering());
        letta.BodyLocalName.Should().Be("x");
    });

    /// <summary>Cut anywhere, or with a byte changed anywhere: a result, never an exception; what stays recognisable is read alike twice.</summary>
    [Fact]
    public void CutOrChangedBytes_NeverThrow() => Gen.Select(Buste, Gen.Int[0, int.MaxValue - 1], Gen.Byte, Gen.Bool).Sample((busta, place, value, isCut) =>
    {
        var bytes = Write(busta);
        place %= bytes.Length;
        if (isCut)
        {
            bytes = bytes[..place];
        }
        else
        {
            bytes[place] = value;
        }

        var first = BustaReader.Read(bytes, null, XmlLimits.Default);

        BustaReader.Read(bytes, null, XmlLimits.Default).GetType().Should().Be(first.GetType());
        if (first is BustaResult.NonRiconosciuta refused)
        {
            refused.Failure.Code.Should().Be(EgovFaultCodes.Egov001);
            refused.Failure.MessaggioIt.Should().Be("EGOV_IT_001 - Formato Busta non corretto");
        }
    });

    [Fact]
    public void AnyBytes_NeverThrow() => Gen.Byte.Array[0, 400].Sample(bytes =>
        BustaReader.Read(bytes, null, XmlLimits.Default).Should().BeOfType<BustaResult.NonRiconosciuta>());

    /// <summary>Comments, CDATA, prefixes and white space between elements are XML's business.</summary>
    [Fact]
    public void OtherWayOfWriting_IsTheSameBusta()
    {
        var text = Encoding.UTF8.GetString(Write(new Busta
        {
            Mittente = [new("SPC", "PAT901")],
            Destinatario = new("SPC", "INPS0040"),
            Azione = "Echo",
            Identificatore = "PAT901_PAT901SPCoopIT_0000001_2026-11-24_10:05",
            OraRegistrazione = OraEgov.Read("2026-11-24T10:05:00", EgovNames.TempoLocale),
        }));
        var other = text.Replace("eGov_IT:", "z:", StringComparison.Ordinal).Replace("xmlns:eGov_IT", "xmlns:z", StringComparison.Ordinal)
            .Replace(">Echo<", "><![CDATA[Ec]]><!-- - -->ho<", StringComparison.Ordinal).Replace("<z:Messaggio>", $"\n <!-- x --> <z:Messaggio>{new string('\n', 5000)}", StringComparison.Ordinal);

        var (one, two) = (BustaReader.Read(Encoding.UTF8.GetBytes(text), null, XmlLimits.Default), BustaReader.Read(Encoding.UTF8.GetBytes(other), null, XmlLimits.Default));

        two.Should().BeOfType<BustaResult.Letta>().Which.Busta.Should().BeEquivalentTo(((BustaResult.Letta)one).Busta);
    }

    [Fact]
    public void Findings_SayLineAndColumn()
    {
        var text = """
            <s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Header>
            <e:Intestazione xmlns:e="http://www.cnipa.it/schemas/2003/eGovIT/Busta1_0/" s:actor="http://www.cnipa.it/eGov_it/portadominio" s:mustUnderstand="1">
            <e:IntestazioneMessaggio><e:Mittente><e:IdentificativoParte tipo="SPC">PAT901</e:IdentificativoParte></e:Mittente>
            <e:Destinatario><e:IdentificativoParte tipo="SPC">INPS0040</e:IdentificativoParte></e:Destinatario>
            <e:Messaggio><e:Identificatore>x</e:Identificatore>
             <e:OraRegistrazione tempo="EGOV_IT_Locale">2026-11-24T10:05:00</e:OraRegistrazione></e:Messaggio>
            </e:IntestazioneMessaggio></e:Intestazione></s:Header><s:Body><x/></s:Body></s:Envelope>
            """;

        var rilievo = BustaReader.Read(Encoding.UTF8.GetBytes(text), null, XmlLimits.Default).Should().BeOfType<BustaResult.Letta>().Which.Rilievi.Should().ContainSingle().Subject;

        (rilievo.Code.Codice, rilievo.Riga, rilievo.Colonna).Should().Be(("EGOV_IT_110", 5, 15));
    }

    private static byte[] Write(Busta busta)
    {
        var buffer = new ArrayBufferWriter<byte>();
        SoapEnvelopeWriter.Write(buffer, SoapVersion.Soap11, writer => BustaWriter.Write(writer, busta), writer => writer.WriteElementString("x", "urn:x", ""));
        return buffer.WrittenSpan.ToArray();
    }
}
