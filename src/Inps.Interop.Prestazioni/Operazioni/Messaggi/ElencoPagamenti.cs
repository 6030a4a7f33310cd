using System.Xml;
using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Prestazioni.Comune.Messaggi;

namespace Inps.Interop.Prestazioni.Operazioni.Messaggi;

/// <summary>Answer of ElencoPagamenti, whose request is a <see cref="RichiestaPerDomanda"/> (ALAS-57, AT-66..71).</summary>
/// <param name="Canali">The current ones.</param>
/// <param name="Pagamenti">Null when there is no such domanda.</param>
public sealed record ElencoPagamentiRisposta(
    EsitoBlocco Esito, IReadOnlyList<CanaleDellaQuota> Canali, IReadOnlyList<Pagamento>? Pagamenti, IReadOnlyList<Indebito>? Indebiti) : IMessaggio
{
    public const string Operazione = "ElencoPagamenti";

    private const string Ns = SpaziNomi.GestioneDomande;

    /// <summary>Reads the answer the reader stands on.</summary>
    /// <exception cref="FormatException">A value is not of the contract.</exception>
    public static ElencoPagamentiRisposta Read(XmlReader atBodyChild)
    {
        IReadOnlyList<CanaleDellaQuota> canali = [];
        IReadOnlyList<Pagamento>? pagamenti = null;
        IReadOnlyList<Indebito>? indebiti = null;
        var esito = Cornice.ReadRisposta(atBodyChild, nome =>
        {
            switch (nome)
            {
                case "CanaliAttuali": canali = FormaCanali.Read(atBodyChild); break;
                case "Pagamenti": pagamenti = atBodyChild.ReadList(ReadPagamento); break;
                case "Indebiti": indebiti = atBodyChild.ReadList(ReadIndebito); break;
                default: return false;
            }

            return true;
        });
        return new(esito, canali, pagamenti, indebiti);
    }

    public void Write(XmlWriter writer) => Cornice.WriteRisposta(writer, Ns, Operazione, Esito, () =>
    {
        FormaCanali.Write(writer, "CanaliAttuali", Canali);
        writer.WriteList("Pagamenti", "Pagamento", Ns, Pagamenti, WritePagamento);
        writer.WriteList("Indebiti", "Indebito", Ns, Indebiti, WriteIndebito);
    });

    private static void WritePagamento(XmlWriter writer, Pagamento pagamento)
    {
        writer.WriteElementString("IdPagamento", Ns, pagamento.IdPagamento);
        writer.WriteMese("Mese", Ns, pagamento.Mese);
        writer.WriteImporto("Importo", Ns, pagamento.Importo);
        writer.WriteNumber("Quota", Ns, pagamento.Quota);
        writer.WriteEnum("StatoPagamento", Ns, pagamento.Stato);
        if (pagamento.Canale is { } canale)
        {
            writer.WriteBlock("Canale", Ns, canale, DatiPagamentoXml.WriteContent);
        }

        writer.WriteOptional("DataDisposizione", Ns, pagamento.DataDisposizione);
        writer.WriteOptional("DataPagamento", Ns, pagamento.DataPagamento);
        writer.WriteOptional("Motivo", Ns, pagamento.Motivo);
    }

    private static Pagamento ReadPagamento(XmlReader reader)
    {
        var pagamento = new Pagamento("", default, 0, 0, default, null, null, null, null);
        foreach (var nome in reader.Children())
        {
            switch (nome)
            {
                case "IdPagamento": pagamento = pagamento with { IdPagamento = reader.ReadText() }; break;
                case "Mese": pagamento = pagamento with { Mese = reader.ReadMese() }; break;
                case "Importo": pagamento = pagamento with { Importo = reader.ReadDecimal() }; break;
                case "Quota": pagamento = pagamento with { Quota = reader.ReadInt() }; break;
                case "StatoPagamento": pagamento = pagamento with { Stato = reader.ReadEnum<StatoPagamento>() }; break;
                case "Canale": pagamento = pagamento with { Canale = DatiPagamentoXml.Read(reader) }; break;
                case "DataDisposizione": pagamento = pagamento with { DataDisposizione = reader.ReadDateTime() }; break;
                case "DataPagamento": pagamento = pagamento with { DataPagamento = reader.ReadDateTime() }; break;
                case "Motivo": pagamento = pagamento with { Motivo = reader.ReadText() }; break;
                default: reader.Skip(); break;
            }
        }

        return pagamento;
    }

    private static void WriteIndebito(XmlWriter writer, Indebito indebito)
    {
        writer.WriteElementString("IdIndebito", Ns, indebito.IdIndebito);
        writer.WriteOptional("IdPagamento", Ns, indebito.IdPagamento);
        writer.WriteImporto("Importo", Ns, indebito.Importo);
        writer.WriteEnum("StatoIndebito", Ns, indebito.Stato);
        writer.WriteElementString("Motivo", Ns, indebito.Motivo);
        writer.WriteDateTime("DataApertura", Ns, indebito.DataApertura);
    }

    private static Indebito ReadIndebito(XmlReader reader)
    {
        var indebito = new Indebito("", null, 0, default, "", default);
        foreach (var nome in reader.Children())
        {
            switch (nome)
            {
                case "IdIndebito": indebito = indebito with { IdIndebito = reader.ReadText() }; break;
                case "IdPagamento": indebito = indebito with { IdPagamento = reader.ReadText() }; break;
                case "Importo": indebito = indebito with { Importo = reader.ReadDecimal() }; break;
                case "StatoIndebito": indebito = indebito with { Stato = reader.ReadEnum<StatoIndebito>() }; break;
                case "Motivo": indebito = indebito with { Motivo = reader.ReadText() }; break;
                case "DataApertura": indebito = indebito with { DataApertura = reader.ReadDateTime() }; break;
                default: reader.Skip(); break;
            }
        }

        return indebito;
    }
}
