using System.Xml;

namespace Inps.Interop.Prestazioni.Comune.Messaggi;

/// <summary>Wire form of <see cref="Soggetto"/> and its blocks (SoggettoType, IndirizzoType, LuogoNascitaType, RecapitiType).</summary>
internal static class SoggettoXml
{
    public static Soggetto Read(XmlReader reader)
    {
        CodiceFiscale codiceFiscale = default;
        string cognome = "", nome = "";
        string? sesso = null, cittadinanza = null;
        DateOnly? dataNascita = null;
        LuogoNascita? luogoNascita = null;
        Indirizzo? residenza = null, domicilio = null;
        Recapiti? recapiti = null;
        for (var dentro = Elementi.Enter(reader); dentro && Elementi.MoveToChild(reader);)
        {
            switch (reader.LocalName)
            {
                case "CodiceFiscale": codiceFiscale = Elementi.ReadCodiceFiscale(reader); break;
                case "Cognome": cognome = Elementi.ReadToken(reader); break;
                case "Nome": nome = Elementi.ReadToken(reader); break;
                case "Sesso": sesso = Elementi.ReadToken(reader); break;
                case "DataNascita": dataNascita = Elementi.ReadDate(reader); break;
                case "LuogoNascita": luogoNascita = ReadLuogo(reader); break;
                case "Cittadinanza": cittadinanza = Elementi.ReadToken(reader); break;
                case "Residenza": residenza = ReadIndirizzo(reader); break;
                case "Domicilio": domicilio = ReadIndirizzo(reader); break;
                case "Recapiti": recapiti = ReadRecapiti(reader); break;
                default: reader.Skip(); break;
            }
        }

        return new(codiceFiscale, cognome, nome, sesso, dataNascita, luogoNascita, cittadinanza, residenza, domicilio, recapiti);
    }

    /// <summary>Writes the children; the caller opens and closes the element.</summary>
    public static void WriteContent(XmlWriter writer, Soggetto soggetto)
    {
        Elementi.Write(writer, "CodiceFiscale", soggetto.CodiceFiscale.InChiaro);
        Elementi.Write(writer, "Cognome", soggetto.Cognome);
        Elementi.Write(writer, "Nome", soggetto.Nome);
        Elementi.Write(writer, "Sesso", soggetto.Sesso);
        Elementi.Write(writer, "DataNascita", soggetto.DataNascita);
        if (soggetto.LuogoNascita is { } luogo)
        {
            Elementi.Start(writer, "LuogoNascita");
            Elementi.Write(writer, "CodiceCatastale", luogo.CodiceCatastale);
            Elementi.Write(writer, "Stato", luogo.Stato);
            writer.WriteEndElement();
        }

        Elementi.Write(writer, "Cittadinanza", soggetto.Cittadinanza);
        WriteIndirizzo(writer, "Residenza", soggetto.Residenza);
        WriteIndirizzo(writer, "Domicilio", soggetto.Domicilio);
        if (soggetto.Recapiti is { } recapiti)
        {
            Elementi.Start(writer, "Recapiti");
            Elementi.Write(writer, "Email", recapiti.Email);
            Elementi.Write(writer, "Cellulare", recapiti.Cellulare);
            Elementi.Write(writer, "Pec", recapiti.Pec);
            writer.WriteEndElement();
        }
    }

    private static LuogoNascita ReadLuogo(XmlReader reader)
    {
        var luogo = new LuogoNascita(null, null);
        for (var dentro = Elementi.Enter(reader); dentro && Elementi.MoveToChild(reader);)
        {
            luogo = reader.LocalName switch
            {
                "CodiceCatastale" => luogo with { CodiceCatastale = Elementi.ReadToken(reader) },
                "Stato" => luogo with { Stato = Elementi.ReadToken(reader) },
                _ => Skip(reader, luogo),
            };
        }

        return luogo;
    }

    private static Indirizzo ReadIndirizzo(XmlReader reader)
    {
        var indirizzo = new Indirizzo("", null, "", "", "");
        for (var dentro = Elementi.Enter(reader); dentro && Elementi.MoveToChild(reader);)
        {
            indirizzo = reader.LocalName switch
            {
                "Indirizzo" => indirizzo with { Via = Elementi.ReadToken(reader) },
                "Civico" => indirizzo with { Civico = Elementi.ReadOptional(reader) },
                "Cap" => indirizzo with { Cap = Elementi.ReadToken(reader) },
                "CodiceCatastaleComune" => indirizzo with { CodiceCatastaleComune = Elementi.ReadToken(reader) },
                "Provincia" => indirizzo with { Provincia = Elementi.ReadToken(reader) },
                _ => Skip(reader, indirizzo),
            };
        }

        return indirizzo;
    }

    private static void WriteIndirizzo(XmlWriter writer, string nome, Indirizzo? indirizzo)
    {
        if (indirizzo is null)
        {
            return;
        }

        Elementi.Start(writer, nome);
        Elementi.Write(writer, "Indirizzo", indirizzo.Via);
        Elementi.Write(writer, "Civico", indirizzo.Civico);
        Elementi.Write(writer, "Cap", indirizzo.Cap);
        Elementi.Write(writer, "CodiceCatastaleComune", indirizzo.CodiceCatastaleComune);
        Elementi.Write(writer, "Provincia", indirizzo.Provincia);
        writer.WriteEndElement();
    }

    private static Recapiti ReadRecapiti(XmlReader reader)
    {
        var recapiti = new Recapiti(null, null, null);
        for (var dentro = Elementi.Enter(reader); dentro && Elementi.MoveToChild(reader);)
        {
            recapiti = reader.LocalName switch
            {
                "Email" => recapiti with { Email = Elementi.ReadOptional(reader) },
                "Cellulare" => recapiti with { Cellulare = Elementi.ReadOptional(reader) },
                "Pec" => recapiti with { Pec = Elementi.ReadOptional(reader) },
                _ => Skip(reader, recapiti),
            };
        }

        return recapiti;
    }

    private static T Skip<T>(XmlReader reader, T finora)
    {
        reader.Skip();
        return finora;
    }
}
