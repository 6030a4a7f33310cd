using System.Xml;
using System.Xml.Schema;

namespace Inps.Interop.Prestazioni.Messaggi;

/// <summary>
/// One validating pass over an element. The runtime's validator decides; where it stops looking (the rest of a parent after a child out of
/// place) the contract itself is read, so that the remaining errors are told too.
/// </summary>
internal sealed class SchemaPass
{
    private const XmlSchemaValidationFlags Flags = XmlSchemaValidationFlags.AllowXmlAttributes | XmlSchemaValidationFlags.ProcessIdentityConstraints;
    private const string XmlnsNamespace = "http://www.w3.org/2000/xmlns/";
    private const string XsiNamespace = "http://www.w3.org/2001/XMLSchema-instance";

    private readonly XmlSchemaSet schemi;
    private readonly XmlReader reader;
    private readonly IXmlLineInfo? lineInfo;
    private readonly InfosetDigest? digest;
    private readonly Percorso percorso = new();
    private readonly List<ErroreSchema> errori = [];
    private readonly XmlSchemaInfo info = new();
    private readonly List<ElementoAperto> aperti = [];
    private int profondita;
    private int totale;
    private bool respinto;

    public SchemaPass(XmlSchemaSet schemi, XmlReader reader, InfosetDigest? digest)
    {
        this.schemi = schemi;
        this.reader = reader;
        this.digest = digest;
        lineInfo = reader as IXmlLineInfo;
    }

    public EsitoSchema Run()
    {
        if (schemi.GlobalElements[new XmlQualifiedName(reader.LocalName, reader.NamespaceURI)] is XmlSchemaElement radice)
        {
            Validate(radice);
        }
        else
        {
            percorso.Enter(reader.LocalName);
            Report(SchemaErrors.UnknownRoot(reader.LocalName, reader.NamespaceURI, schemi), valore: null);
            reader.Skip();
        }

        return new([.. errori.OrderBy(e => e.Riga).ThenBy(e => e.Colonna)], totale);
    }

    /// <summary>Validates the element the reader stands on; leaves the reader on its end tag (or on itself when empty).</summary>
    private void Validate(XmlSchemaElement dichiarazione)
    {
        var validator = new XmlSchemaValidator(reader.NameTable, schemi, reader as IXmlNamespaceResolver ?? new XmlNamespaceManager(reader.NameTable), Flags)
        {
            XmlResolver = null,
        };
        validator.ValidationEventHandler += (_, _) => respinto = true;
        validator.Initialize(dichiarazione);
        var base0 = profondita;
        do
        {
            digest?.Add(reader);
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    Open(validator, base0);
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA:
                    Text(validator, reader.Value);
                    break;
                case XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                    validator.ValidateWhitespace(reader.Value);
                    break;
                case XmlNodeType.EndElement:
                    Close(validator);
                    break;
            }
        }
        while (profondita > base0 && reader.Read());
    }

    private void Open(XmlSchemaValidator validator, int base0)
    {
        var nome = reader.LocalName;
        string? xsiType = null;
        string? xsiNil = null;
        if (reader.HasAttributes)
        {
            xsiType = reader.GetAttribute("type", XsiNamespace);
            xsiNil = reader.GetAttribute("nil", XsiNamespace);
        }

        validator.ValidateElement(nome, reader.NamespaceURI, info, xsiType, xsiNil, null, null);
        if (respinto && xsiType is null && xsiNil is null && profondita > base0)
        {
            respinto = false;
            validator.SkipToEndElement(null);
            ExplainChildren(aperti[profondita - 1]);
            if (profondita - 1 > base0)
            {
                validator.SkipToEndElement(null);
            }

            Leave();
            return;
        }

        Enter(nome, info.SchemaElement, info.SchemaType);
        if (respinto)
        {
            Report(SchemaErrors.XsiAttribute(nome, xsiNil is not null), xsiNil ?? xsiType);
        }

        if (reader.HasAttributes)
        {
            Attributes(validator, nome);
        }

        validator.ValidateEndOfAttributes(null);
        if (respinto)
        {
            Report(SchemaErrors.MissingAttribute(nome), valore: null);
        }

        if (reader.IsEmptyElement)
        {
            Close(validator);
        }
    }

    private void Attributes(XmlSchemaValidator validator, string elemento)
    {
        while (reader.MoveToNextAttribute())
        {
            if (reader.NamespaceURI is XmlnsNamespace or XsiNamespace)
            {
                continue;
            }

            validator.ValidateAttribute(reader.LocalName, reader.NamespaceURI, reader.Value, null);
            if (respinto)
            {
                Report(SchemaErrors.UnexpectedAttribute(elemento, reader.LocalName), reader.Value);
            }
        }

        reader.MoveToElement();
    }

    private void Text(XmlSchemaValidator validator, string testo)
    {
        aperti[profondita - 1].AddTesto(testo);
        validator.ValidateText(testo);
        if (respinto)
        {
            Report(SchemaErrors.UnexpectedText(aperti[profondita - 1].Nome), testo);
        }
    }

    private void Close(XmlSchemaValidator validator)
    {
        var elemento = aperti[profondita - 1];
        validator.ValidateEndElement(null);
        if (respinto)
        {
            respinto = false;
            if (elemento.Tipo is XmlSchemaSimpleType semplice)
            {
                var valore = elemento.Testo;
                Report(SchemaErrors.Value(elemento.Nome, valore, semplice), valore, elemento.Riga, elemento.Colonna);
            }
            else
            {
                new ChildrenCheck(elemento, schemi).ReportMissing((errore, riga, colonna) => Report(errore, valore: null, riga, colonna));
            }
        }

        Leave();
    }

    /// <summary>From the child the validator refused to the parent's end tag: each child against its own declaration, then what is missing.</summary>
    private void ExplainChildren(ElementoAperto padre)
    {
        var figli = new ChildrenCheck(padre, schemi);
        do
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                figli.Mark(reader.LocalName, reader.NamespaceURI, lineInfo, out var dichiarazione, out var errore);
                if (errore is not null)
                {
                    percorso.Enter(reader.LocalName);
                    Report(errore, valore: null);
                    percorso.Leave();
                }

                if (dichiarazione is null)
                {
                    SkipElement();
                }
                else
                {
                    Validate(dichiarazione);
                }
            }
            else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
            {
                Report(SchemaErrors.UnexpectedText(padre.Nome), reader.Value);
            }
        }
        while (reader.Read() && reader.NodeType != XmlNodeType.EndElement);

        figli.ReportMissing((errore, riga, colonna) => Report(errore, valore: null, riga, colonna));
    }

    private void SkipElement()
    {
        var livello = reader.Depth;
        while (!reader.IsEmptyElement && reader.Read() && reader.Depth > livello)
        {
        }
    }

    private void Enter(string nome, XmlSchemaElement? dichiarazione, XmlSchemaType? tipo)
    {
        if (profondita > 0)
        {
            aperti[profondita - 1].Figli.Add(nome);
        }

        percorso.Enter(nome, dichiarazione is { MaxOccurs: > 1 });
        if (aperti.Count == profondita)
        {
            aperti.Add(new ElementoAperto());
        }

        aperti[profondita++].Reset(nome, tipo, lineInfo?.LineNumber ?? 0, lineInfo?.LinePosition ?? 0);
    }

    private void Leave()
    {
        profondita--;
        percorso.Leave();
    }

    private void Report(TestoErrore testo, string? valore, int? riga = null, int? colonna = null)
    {
        respinto = false;
        totale++;
        if (errori.Count < SchemaCheck.MaxErrors)
        {
            errori.Add(new(
                riga ?? lineInfo?.LineNumber ?? 0, colonna ?? lineInfo?.LinePosition ?? 0, percorso.ToString(),
                testo.Messaggio, testo.Rimedio, valore is null ? null : ShownValue.Of(percorso.UltimoNome, valore)));
        }
    }
}
