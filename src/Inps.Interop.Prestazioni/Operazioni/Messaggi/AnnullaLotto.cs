using System.Xml;
using Inps.Interop.Prestazioni.Comune;
using Stato = Inps.Interop.Prestazioni.CicloDiVita.StatoLotto;

namespace Inps.Interop.Prestazioni.Operazioni.Messaggi;

/// <summary>Request of AnnullaLotto.</summary>
public sealed record AnnullaLottoRichiesta(Testata Testata, RiferimentoLotto Riferimento) : IMessaggio, IRichiesta<AnnullaLottoRichiesta>
{
    public const string Operazione = "AnnullaLotto";

    /// <summary>Reads the request the reader stands on. The document has passed the schema.</summary>
    public static AnnullaLottoRichiesta Read(XmlReader atBodyChild)
    {
        var (testata, riferimento) = RiferimentoLotto.Read(atBodyChild, static (reader, _) => reader.Skip());
        return new(testata, riferimento);
    }

    public void Write(XmlWriter writer) => Riferimento.Write(writer, Operazione, Testata, static _ => { });
}

/// <summary>Answer of AnnullaLotto.</summary>
/// <param name="NumeroLotto">Null when the lotto was not found.</param>
/// <param name="Stato">The lotto's state after the call.</param>
public sealed record AnnullaLottoRisposta(EsitoBlocco Esito, string? NumeroLotto, Stato? Stato) : IMessaggio
{
    /// <summary>Reads the answer the reader stands on.</summary>
    /// <exception cref="FormatException">A value is not of the contract.</exception>
    public static AnnullaLottoRisposta Read(XmlReader atBodyChild)
    {
        var esito = new LetturaEsito();
        string? numeroLotto = null;
        Stato? stato = null;
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
                    case "NumeroLotto": numeroLotto = atBodyChild.ReadText(); break;
                    case "StatoLotto": stato = NomiWire.Parse<Stato>(atBodyChild.ReadText()); break;
                    default: atBodyChild.Skip(); break;
                }
            }
        }

        return new(esito.ToBlocco(), numeroLotto, stato);
    }

    public void Write(XmlWriter writer)
    {
        const string ns = SpaziNomi.InvioMassivo;
        writer.WriteStartElement("AnnullaLottoResponse", ns);
        writer.WriteAttributeString("xmlns", SpaziNomi.PrefissoComune, null, SpaziNomi.Comune);
        writer.WriteStartElement("AnnullaLottoResult", ns);
        Esito.Write(writer);
        writer.WriteOptional("NumeroLotto", ns, NumeroLotto);
        writer.WriteOptional("StatoLotto", ns, Stato is { } stato ? NomiWire.Name(stato) : null);
        writer.WriteEndElement();
        writer.WriteEndElement();
    }
}
