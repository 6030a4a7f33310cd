using System.Xml;

namespace Inps.Interop.Prestazioni.Operazioni.Messaggi;

/// <summary>One page of a lotto's result, delivered to the fruitore (InvioMassivoCallback.wsdl).</summary>
/// <param name="Lotto">The concluded lotto; its NumeroLotto is the correlation id.</param>
public sealed record ConsegnaEsitiRichiesta(LottoInStato Lotto, PaginaEsiti Pagina) : IMessaggio
{
    public const string Operazione = "ConsegnaEsiti";

    /// <summary>Reads the request the reader stands on.</summary>
    /// <exception cref="FormatException">A value is not of the contract.</exception>
    public static ConsegnaEsitiRichiesta Read(XmlReader atBodyChild)
    {
        LottoInStato? lotto = null;
        PaginaEsiti? pagina = null;
        foreach (var _ in atBodyChild.Children())
        {
            foreach (var nome in atBodyChild.Children())
            {
                switch (nome)
                {
                    case "Lotto": lotto = LottoInStato.Read(atBodyChild); break;
                    case "Esiti": pagina = PaginaEsiti.Read(atBodyChild); break;
                    default: atBodyChild.Skip(); break;
                }
            }
        }

        return new(
            lotto ?? throw new FormatException("ConsegnaEsiti has no Lotto."),
            pagina ?? throw new FormatException("ConsegnaEsiti has no Esiti."));
    }

    public void Write(XmlWriter writer)
    {
        const string ns = SpaziNomi.InvioMassivo;
        writer.WriteStartElement(Operazione, ns);
        writer.WriteAttributeString("xmlns", SpaziNomi.PrefissoComune, null, SpaziNomi.Comune);
        writer.WriteStartElement("request", ns);
        Lotto.Write(writer);
        Pagina.Write(writer);
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    /// <summary>Writes the header block with the correlation id.</summary>
    public void WriteCorrelazione(XmlWriter writer) => IntestazioneCorrelazione.Write(writer, Lotto.NumeroLotto);
}

/// <summary>The answer by which the fruitore says that it has kept the page.</summary>
public static class ConsegnaEsitiRisposta
{
    /// <summary>True when the element that the reader stands on acknowledges the page.</summary>
    public static bool IsAcknowledged(XmlReader atBodyChild)
    {
        if (atBodyChild is not { LocalName: "ConsegnaEsitiResponse", NamespaceURI: SpaziNomi.InvioMassivo })
        {
            return false;
        }

        var esito = "";
        foreach (var _ in atBodyChild.Children())
        {
            foreach (var nome in atBodyChild.Children())
            {
                if (nome == "Esito")
                {
                    esito = atBodyChild.ReadText();
                }
                else
                {
                    atBodyChild.Skip();
                }
            }
        }

        return esito == "OK";
    }
}
