using System.Xml;
using Inps.Interop.Prestazioni.Comune;
using Stato = Inps.Interop.Prestazioni.CicloDiVita.StatoLotto;

namespace Inps.Interop.Prestazioni.Operazioni.Messaggi;

/// <summary>Request of StatoLotto (AT-54).</summary>
public sealed record StatoLottoRichiesta(Testata Testata, RiferimentoLotto Riferimento) : IMessaggio, IRichiesta<StatoLottoRichiesta>
{
    public const string Operazione = "StatoLotto";

    /// <summary>Reads the request the reader stands on. The document has passed the schema.</summary>
    public static StatoLottoRichiesta Read(XmlReader atBodyChild)
    {
        var (testata, riferimento) = RiferimentoLotto.Read(atBodyChild, static (reader, _) => reader.Skip());
        return new(testata, riferimento);
    }

    public void Write(XmlWriter writer) => Riferimento.Write(writer, Operazione, Testata, static _ => { });
}

/// <summary>Answer of StatoLotto.</summary>
/// <param name="Lotto">Null when it was not found.</param>
public sealed record StatoLottoRisposta(EsitoBlocco Esito, LottoInStato? Lotto) : ISuUnLotto
{
    public string? IdLotto => Lotto?.IdLotto;

    /// <summary>Reads the answer the reader stands on.</summary>
    /// <exception cref="FormatException">A value is not of the contract.</exception>
    public static StatoLottoRisposta Read(XmlReader atBodyChild)
    {
        var esito = new LetturaEsito();
        LottoInStato? lotto = null;
        foreach (var _ in atBodyChild.Children())
        {
            foreach (var nome in atBodyChild.Children())
            {
                if (esito.TryRead(atBodyChild, nome))
                {
                    continue;
                }

                if (nome == "Lotto")
                {
                    lotto = LottoInStato.Read(atBodyChild);
                }
                else
                {
                    atBodyChild.Skip();
                }
            }
        }

        return new(esito.ToBlocco(), lotto);
    }

    public void Write(XmlWriter writer)
    {
        const string ns = SpaziNomi.InvioMassivo;
        writer.WriteStartElement("StatoLottoResponse", ns);
        writer.WriteAttributeString("xmlns", SpaziNomi.PrefissoComune, null, SpaziNomi.Comune);
        writer.WriteStartElement("StatoLottoResult", ns);
        Esito.Write(writer);
        Lotto?.Write(writer);
        writer.WriteEndElement();
        writer.WriteEndElement();
    }
}

/// <summary>How many domande of a lotto are where.</summary>
public sealed record ConteggiLotto(int Ricevute, int Scartate, int Presentate, int Protocollate, int Duplicate)
{
    /// <summary>Those that passed every check.</summary>
    public int Valide => Presentate + Duplicate;

    /// <summary>Those that have their outcome.</summary>
    public int Elaborate => Valide + Scartate;
}

/// <summary>A lotto with its counts.</summary>
/// <param name="Prestazione">Code; null when the lotto may hold several.</param>
/// <param name="ImprontaAcquisite">SHA-256 of the domande taken so far, hexadecimal; only while the lotto is not whole.</param>
/// <param name="MotiviScarto">Why it is SCARTATO.</param>
public sealed record LottoInStato(
    string NumeroLotto,
    string IdLotto,
    string? Prestazione,
    Stato Stato,
    int NumeroDomande,
    int ElementiAcquisiti,
    string? ImprontaAcquisite,
    DateTimeOffset? DataOraRicezione,
    DateTimeOffset? DataOraConclusione,
    ConteggiLotto Conteggi,
    IReadOnlyList<Segnalazione> MotiviScarto,
    int? IntervalloInterrogazione)
{
    /// <summary>Null when the result is only asked for.</summary>
    public ConsegnaInStato? Consegna { get; init; }

    /// <summary>True when the state does not change any more.</summary>
    public bool IsConcluso => CicloDiVita.Transizioni.Lotto.From(Stato).Count == 0;

    internal static LottoInStato Read(XmlReader reader)
    {
        var read = new LottoInStato("", "", null, default, 0, 0, null, null, null, new(0, 0, 0, 0, 0), [], null);
        foreach (var nome in reader.Children())
        {
            switch (nome)
            {
                case "NumeroLotto": read = read with { NumeroLotto = reader.ReadText() }; break;
                case "IdLotto": read = read with { IdLotto = reader.ReadText() }; break;
                case "Prestazione": read = read with { Prestazione = reader.ReadText() }; break;
                case "StatoLotto": read = read with { Stato = NomiWire.Parse<Stato>(reader.ReadText()) }; break;
                case "NumeroDomande": read = read with { NumeroDomande = reader.ReadInt() }; break;
                case "ElementiAcquisiti": read = read with { ElementiAcquisiti = reader.ReadInt() }; break;
                case "ImprontaAcquisite": read = read with { ImprontaAcquisite = reader.ReadText() }; break;
                case "DataOraRicezione": read = read with { DataOraRicezione = reader.ReadDateTime() }; break;
                case "DataOraConclusione": read = read with { DataOraConclusione = reader.ReadDateTime() }; break;
                case "Conteggi": read = read with { Conteggi = ReadConteggi(reader) }; break;
                case "MotiviScarto": read = read with { MotiviScarto = LetturaEsito.ReadSegnalazioni(reader) }; break;
                case "IntervalloInterrogazione": read = read with { IntervalloInterrogazione = reader.ReadInt() }; break;
                case "Consegna": read = read with { Consegna = ConsegnaInStato.Read(reader) }; break;
                default: reader.Skip(); break;
            }
        }

        return read;
    }

    internal void Write(XmlWriter writer)
    {
        const string ns = SpaziNomi.InvioMassivo;
        writer.WriteStartElement("Lotto", ns);
        writer.WriteElementString("NumeroLotto", ns, NumeroLotto);
        writer.WriteElementString("IdLotto", ns, IdLotto);
        writer.WriteOptional("Prestazione", ns, Prestazione);
        writer.WriteElementString("StatoLotto", ns, NomiWire.Name(Stato));
        writer.WriteElementString("Concluso", ns, NomiWire.Name(IsConcluso));
        writer.WriteElementString("NumeroDomande", ns, XmlConvert.ToString(NumeroDomande));
        writer.WriteElementString("ElementiAcquisiti", ns, XmlConvert.ToString(ElementiAcquisiti));
        writer.WriteOptional("ImprontaAcquisite", ns, ImprontaAcquisite);
        WriteInstant(writer, "DataOraRicezione", DataOraRicezione);
        WriteInstant(writer, "DataOraConclusione", DataOraConclusione);
        WriteConteggi(writer);
        EsitoBlocco.Write(writer, "MotiviScarto", ns, MotiviScarto);
        writer.WriteOptional("IntervalloInterrogazione", ns, IntervalloInterrogazione is { } secondi ? XmlConvert.ToString(secondi) : null);
        Consegna?.Write(writer);
        writer.WriteEndElement();
    }

    private static void WriteInstant(XmlWriter writer, string nome, DateTimeOffset? istante)
    {
        if (istante is { } value)
        {
            writer.WriteDateTime(nome, SpaziNomi.InvioMassivo, value);
        }
    }

    private void WriteConteggi(XmlWriter writer)
    {
        const string ns = SpaziNomi.InvioMassivo;
        writer.WriteStartElement("Conteggi", ns);
        writer.WriteElementString("Ricevute", ns, XmlConvert.ToString(Conteggi.Ricevute));
        writer.WriteElementString("Valide", ns, XmlConvert.ToString(Conteggi.Valide));
        writer.WriteElementString("Scartate", ns, XmlConvert.ToString(Conteggi.Scartate));
        writer.WriteElementString("Presentate", ns, XmlConvert.ToString(Conteggi.Presentate));
        writer.WriteElementString("Protocollate", ns, XmlConvert.ToString(Conteggi.Protocollate));
        writer.WriteElementString("Duplicate", ns, XmlConvert.ToString(Conteggi.Duplicate));
        writer.WriteEndElement();
    }

    private static ConteggiLotto ReadConteggi(XmlReader reader)
    {
        var read = new ConteggiLotto(0, 0, 0, 0, 0);
        foreach (var nome in reader.Children())
        {
            switch (nome)
            {
                case "Ricevute": read = read with { Ricevute = reader.ReadInt() }; break;
                case "Scartate": read = read with { Scartate = reader.ReadInt() }; break;
                case "Presentate": read = read with { Presentate = reader.ReadInt() }; break;
                case "Protocollate": read = read with { Protocollate = reader.ReadInt() }; break;
                case "Duplicate": read = read with { Duplicate = reader.ReadInt() }; break;
                default: reader.Skip(); break;
            }
        }

        return read;
    }
}
