using System.Xml;
using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Prestazioni.Comune.Messaggi;
using Stato = Inps.Interop.Prestazioni.CicloDiVita.StatoLotto;

namespace Inps.Interop.Prestazioni.Operazioni.Messaggi;

/// <summary>Request of InviaLotto (AT-54).</summary>
/// <param name="Prestazione">Code of the prestazione of all domande; null when they may be of several.</param>
/// <param name="NumeroDomande">Of the whole lotto.</param>
/// <param name="DaPosizione">Position of the first domanda of this message; 1 when the lotto is sent from its start.</param>
/// <param name="Impronta">SHA-256 of the file, hexadecimal.</param>
/// <param name="ImprontaAcquisite">SHA-256 of the domande taken before, hexadecimal; for a continuation.</param>
/// <param name="ConfermaAvviso">As sent.</param>
public sealed record InviaLottoRichiesta(
    Testata Testata,
    string IdLotto,
    string? Prestazione,
    int NumeroDomande,
    int DaPosizione,
    string? Impronta,
    string? ImprontaAcquisite,
    string? ConfermaAvviso,
    ContenutoLotto Contenuto) : IMessaggio, IRichiesta<InviaLottoRichiesta>
{
    public const string Operazione = "InviaLotto";

    /// <summary>Reads the request the reader stands on; the domande themselves are left to <see cref="Lotti.Messaggi.LettoreLotto"/>. The document has passed the schema.</summary>
    /// <exception cref="FormatException">There is no Testata in it.</exception>
    public static InviaLottoRichiesta Read(XmlReader atBodyChild)
    {
        var read = new InviaLottoRichiesta(new("", default, ""), "", null, 0, 1, null, null, null, new ContenutoLotto.Domande([]));
        foreach (var _ in atBodyChild.Children())
        {
            foreach (var nome in atBodyChild.Children())
            {
                switch (nome)
                {
                    case "Testata": read = read with { Testata = TestataXml.Read(atBodyChild) }; break;
                    case "IdLotto": read = read with { IdLotto = atBodyChild.ReadText() }; break;
                    case "Prestazione": read = read with { Prestazione = atBodyChild.ReadText() }; break;
                    case "NumeroDomande": read = read with { NumeroDomande = atBodyChild.ReadInt() }; break;
                    case "DaPosizione": read = read with { DaPosizione = atBodyChild.ReadInt() }; break;
                    case "ImprontaSha256": read = read with { Impronta = atBodyChild.ReadText() }; break;
                    case "ImprontaAcquisite": read = read with { ImprontaAcquisite = atBodyChild.ReadText() }; break;
                    case "ConfermaAvviso": read = read with { ConfermaAvviso = atBodyChild.ReadText() }; break;
                    case "File": read = read with { Contenuto = new ContenutoLotto.File(Elementi.ReadBase64(atBodyChild)) }; break;
                    default: atBodyChild.Skip(); break;
                }
            }
        }

        return read.IdLotto.Length > 0 ? read : throw new FormatException($"{Operazione} holds no IdLotto.");
    }

    public void Write(XmlWriter writer)
    {
        const string ns = SpaziNomi.InvioMassivo;
        writer.WriteStartElement(Operazione, ns);
        writer.WriteStartElement("request", ns);
        writer.WriteStartElement("Testata", ns);
        TestataXml.WriteContent(writer, Testata);
        writer.WriteEndElement();
        writer.WriteElementString("IdLotto", ns, IdLotto);
        writer.WriteOptional("Prestazione", ns, Prestazione);
        writer.WriteElementString("NumeroDomande", ns, XmlConvert.ToString(NumeroDomande));
        writer.WriteOptional("DaPosizione", ns, DaPosizione == 1 ? null : XmlConvert.ToString(DaPosizione));
        writer.WriteOptional("ImprontaSha256", ns, Impronta);
        writer.WriteOptional("ImprontaAcquisite", ns, ImprontaAcquisite);
        writer.WriteOptional("ConfermaAvviso", ns, ConfermaAvviso);
        Contenuto.Write(writer);
        writer.WriteEndElement();
        writer.WriteEndElement();
    }
}

/// <summary>The domande of an InviaLotto message.</summary>
public abstract record ContenutoLotto
{
    private ContenutoLotto()
    {
    }

    internal abstract void Write(XmlWriter writer);

    /// <summary>Inside the message.</summary>
    /// <param name="Scritture">Each writes one domanda element; empty in a request that was read.</param>
    public sealed record Domande(IReadOnlyList<Action<XmlWriter>> Scritture) : ContenutoLotto
    {
        internal override void Write(XmlWriter writer)
        {
            writer.WriteStartElement("Domande", SpaziNomi.InvioMassivo);
            foreach (var write in Scritture)
            {
                write(writer);
            }

            writer.WriteEndElement();
        }
    }

    /// <summary>A file inside the message.</summary>
    /// <param name="Bytes">Empty when the file is the attachment of the message.</param>
    public sealed record File(ReadOnlyMemory<byte> Bytes) : ContenutoLotto
    {
        internal override void Write(XmlWriter writer) => writer.WriteBase64("File", SpaziNomi.InvioMassivo, Bytes);
    }

    /// <summary>A file that the writer of an MTOM message sends as its attachment.</summary>
    /// <param name="Sorgente">Opened as often as the message is sent.</param>
    public sealed record Allegato(IStreamProvider Sorgente) : ContenutoLotto
    {
        internal override void Write(XmlWriter writer)
        {
            writer.WriteStartElement("File", SpaziNomi.InvioMassivo);
            ((XmlDictionaryWriter)writer).WriteValue(Sorgente);
            writer.WriteEndElement();
        }
    }
}

/// <summary>Answer of InviaLotto.</summary>
/// <param name="Lotto">Null when no lotto was made or touched.</param>
public sealed record InviaLottoRisposta(EsitoBlocco Esito, string IdLotto, LottoRicevuto? Lotto) : IMessaggio, IConCorrelazione
{
    public string? IdCorrelazione => Lotto?.NumeroLotto;

    /// <summary>Reads the answer the reader stands on.</summary>
    /// <exception cref="FormatException">A value is not of the contract.</exception>
    public static InviaLottoRisposta Read(XmlReader atBodyChild)
    {
        var esito = new LetturaEsito();
        var (idLotto, lotto) = ("", new LottoRicevuto("", default, 0, null, null, null));
        foreach (var _ in atBodyChild.Children())
        {
            foreach (var nome in atBodyChild.Children())
            {
                if (esito.TryRead(atBodyChild, nome))
                {
                    continue;
                }

                switch (nome)
                {
                    case "NumeroLotto": lotto = lotto with { NumeroLotto = atBodyChild.ReadText() }; break;
                    case "IdLotto": idLotto = atBodyChild.ReadText(); break;
                    case "StatoLotto": lotto = lotto with { Stato = NomiWire.Parse<Stato>(atBodyChild.ReadText()) }; break;
                    case "ElementiAcquisiti": lotto = lotto with { ElementiAcquisiti = atBodyChild.ReadInt() }; break;
                    case "ImprontaSha256": lotto = lotto with { Impronta = atBodyChild.ReadText() }; break;
                    case "DataOraRicezione": lotto = lotto with { DataOraRicezione = atBodyChild.ReadDateTime() }; break;
                    case "IntervalloInterrogazione": lotto = lotto with { IntervalloInterrogazione = atBodyChild.ReadInt() }; break;
                    default: atBodyChild.Skip(); break;
                }
            }
        }

        return new(esito.ToBlocco(), idLotto, lotto.NumeroLotto.Length == 0 ? null : lotto);
    }

    public void Write(XmlWriter writer)
    {
        const string ns = SpaziNomi.InvioMassivo;
        writer.WriteStartElement("InviaLottoResponse", ns);
        writer.WriteAttributeString("xmlns", SpaziNomi.PrefissoComune, null, SpaziNomi.Comune);
        writer.WriteStartElement("InviaLottoResult", ns);
        Esito.Write(writer);
        writer.WriteOptional("NumeroLotto", ns, Lotto?.NumeroLotto);
        writer.WriteElementString("IdLotto", ns, IdLotto);
        if (Lotto is not null)
        {
            writer.WriteElementString("StatoLotto", ns, NomiWire.Name(Lotto.Stato));
            writer.WriteElementString("ElementiAcquisiti", ns, XmlConvert.ToString(Lotto.ElementiAcquisiti));
            writer.WriteOptional("ImprontaSha256", ns, Lotto.Impronta);
            if (Lotto.DataOraRicezione is { } ricezione)
            {
                writer.WriteDateTime("DataOraRicezione", ns, ricezione);
            }

            writer.WriteOptional("IntervalloInterrogazione", ns, Lotto.IntervalloInterrogazione is { } secondi ? XmlConvert.ToString(secondi) : null);
        }

        writer.WriteEndElement();
        writer.WriteEndElement();
    }
}

/// <summary>A lotto as the answer to its sending tells it.</summary>
/// <param name="Impronta">SHA-256 of the file as it arrived, hexadecimal.</param>
/// <param name="DataOraRicezione">Null while the lotto is not whole.</param>
/// <param name="IntervalloInterrogazione">Seconds between two questions; null when there is nothing to wait for.</param>
public sealed record LottoRicevuto(
    string NumeroLotto, Stato Stato, int ElementiAcquisiti, string? Impronta, DateTimeOffset? DataOraRicezione, int? IntervalloInterrogazione);
