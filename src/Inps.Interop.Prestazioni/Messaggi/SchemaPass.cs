using System.Xml;
using System.Xml.Schema;

namespace Inps.Interop.Prestazioni.Messaggi;

/// <summary>
/// One validating pass over an element. The runtime's validator decides; where it stops looking (the rest of a parent after a child out of
/// place) the contract itself is read, so that the remaining errors are told too.
/// </summary>
internal sealed class SchemaPass
{
    internal const XmlSchemaValidationFlags Flags = XmlSchemaValidationFlags.AllowXmlAttributes | XmlSchemaValidationFlags.ProcessIdentityConstraints;
    private const string XmlnsNamespace = "http://www.w3.org/2000/xmlns/";
    private const string XsiNamespace = "http://www.w3.org/2001/XMLSchema-instance";

    private readonly XmlSchemaSet schemas;
    private readonly XmlReader reader;
    private readonly IXmlLineInfo? lineInfo;

    // Not null when the message came with attachments.
    private readonly XmlDictionaryReader? attachments;
    private readonly ElementPath path = new();
    private readonly List<ErroreSchema> errors = [];
    private readonly XmlSchemaInfo info = new();
    private readonly List<OpenElement> open = [];
    private int depth;
    private int total;
    private bool rejected;

    public SchemaPass(XmlSchemaSet schemas, XmlReader reader)
    {
        this.schemas = schemas;
        this.reader = reader;
        lineInfo = reader as IXmlLineInfo;
        attachments = reader as XmlDictionaryReader;
    }

    /// <summary>True on the text that stands for an attachment: it is not asked for, since it may be large.</summary>
    private bool IsAttachment => attachments is not null && attachments.TryGetBase64ContentLength(out _);

    private static bool IsBinary(OpenElement element) => element.Type?.TypeCode == XmlTypeCode.Base64Binary;

    public EsitoSchema Run()
    {
        if (schemas.GlobalElements[new XmlQualifiedName(reader.LocalName, reader.NamespaceURI)] is XmlSchemaElement root)
        {
            Validate(root);
        }
        else
        {
            path.Enter(reader.LocalName);
            Report(SchemaErrors.UnknownRoot(reader.LocalName, reader.NamespaceURI, schemas), value: null);
            reader.Skip();
        }

        return new([.. errors.OrderBy(e => e.Riga).ThenBy(e => e.Colonna)], total);
    }

    /// <summary>Validates the element the reader stands on; leaves the reader on its end tag (or on itself when empty).</summary>
    private void Validate(XmlSchemaElement declaration)
    {
        var validator = new XmlSchemaValidator(reader.NameTable, schemas, reader as IXmlNamespaceResolver ?? new XmlNamespaceManager(reader.NameTable), Flags)
        {
            XmlResolver = null,
        };
        validator.ValidationEventHandler += (_, _) => rejected = true;
        validator.Initialize(declaration);
        var start = depth;
        do
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    Open(validator, start);
                    break;
                case XmlNodeType.Text when IsAttachment:
                    Attachment();
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
        while (depth > start && reader.Read());
    }

    private void Open(XmlSchemaValidator validator, int start)
    {
        var name = reader.LocalName;
        string? xsiType = null;
        string? xsiNil = null;
        if (reader.HasAttributes)
        {
            xsiType = reader.GetAttribute("type", XsiNamespace);
            xsiNil = reader.GetAttribute("nil", XsiNamespace);
        }

        validator.ValidateElement(name, reader.NamespaceURI, info, xsiType, xsiNil, null, null);
        if (rejected && xsiType is null && xsiNil is null && depth > start)
        {
            rejected = false;
            validator.SkipToEndElement(null);
            ExplainChildren(open[depth - 1]);
            if (depth - 1 > start)
            {
                validator.SkipToEndElement(null);
            }

            Leave();
            return;
        }

        Enter(name, info.SchemaElement, info.SchemaType);
        if (rejected)
        {
            Report(SchemaErrors.XsiAttribute(name, xsiNil is not null), xsiNil ?? xsiType);
        }

        if (reader.HasAttributes)
        {
            Attributes(validator, name);
        }

        validator.ValidateEndOfAttributes(null);
        if (rejected)
        {
            Report(SchemaErrors.MissingAttribute(name), value: null);
        }

        if (reader.IsEmptyElement)
        {
            Close(validator);
        }
    }

    private void Attributes(XmlSchemaValidator validator, string element)
    {
        while (reader.MoveToNextAttribute())
        {
            if (reader.NamespaceURI is XmlnsNamespace or XsiNamespace)
            {
                continue;
            }

            validator.ValidateAttribute(reader.LocalName, reader.NamespaceURI, reader.Value, null);
            if (rejected)
            {
                Report(SchemaErrors.UnexpectedAttribute(element, reader.LocalName), reader.Value);
            }
        }

        reader.MoveToElement();
    }

    private void Text(XmlSchemaValidator validator, string text)
    {
        open[depth - 1].AddText(text);
        validator.ValidateText(text);
        if (rejected)
        {
            Report(SchemaErrors.UnexpectedText(open[depth - 1].Name), text);
        }
    }

    /// <summary>
    /// The bytes of an attachment are base64Binary whatever they are, and the contracts give such types no length: nothing is left to validate but the
    /// place. The validator sees an empty value, and no text is made.
    /// </summary>
    private void Attachment()
    {
        var element = open[depth - 1];
        if (!IsBinary(element))
        {
            Report(SchemaErrors.UnexpectedAttachment(element.Name), value: null);
            element.IsRefused = true;
        }
    }

    private void Close(XmlSchemaValidator validator)
    {
        var element = open[depth - 1];
        validator.ValidateEndElement(null);
        if (rejected && !element.IsRefused)
        {
            if (element.Type is XmlSchemaSimpleType simple)
            {
                var value = element.Text;
                Report(SchemaErrors.Value(element.Name, value, simple), value, element.Line, element.Column);
            }
            else
            {
                new ChildrenCheck(element, schemas).ReportMissing((error, line, column) => Report(error, value: null, line, column));
            }
        }

        rejected = false;
        Leave();
    }

    /// <summary>From the child the validator refused to the parent's end tag: each child against its own declaration, then what is missing.</summary>
    private void ExplainChildren(OpenElement parent)
    {
        var children = new ChildrenCheck(parent, schemas);
        do
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                children.Mark(reader.LocalName, reader.NamespaceURI, lineInfo, out var declaration, out var error);
                if (error is not null)
                {
                    path.Enter(reader.LocalName);
                    Report(error, value: null);
                    path.Leave();
                }

                if (declaration is null)
                {
                    SkipElement();
                }
                else
                {
                    Validate(declaration);
                }
            }
            else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
            {
                Report(SchemaErrors.UnexpectedText(parent.Name), IsAttachment ? null : reader.Value);
            }
        }
        while (reader.Read() && reader.NodeType != XmlNodeType.EndElement);

        children.ReportMissing((error, line, column) => Report(error, value: null, line, column));
    }

    private void SkipElement()
    {
        var level = reader.Depth;
        while (!reader.IsEmptyElement && reader.Read() && reader.Depth > level)
        {
        }
    }

    private void Enter(string name, XmlSchemaElement? declaration, XmlSchemaType? type)
    {
        if (depth > 0)
        {
            open[depth - 1].Children.Add(name);
        }

        path.Enter(name, declaration is { MaxOccurs: > 1 });
        if (open.Count == depth)
        {
            open.Add(new OpenElement());
        }

        open[depth++].Reset(name, type, lineInfo?.LineNumber ?? 0, lineInfo?.LinePosition ?? 0);
    }

    private void Leave()
    {
        depth--;
        path.Leave();
    }

    private void Report(ErrorText text, string? value, int? line = null, int? column = null)
    {
        rejected = false;
        total++;
        if (errors.Count < SchemaCheck.MaxErrors)
        {
            errors.Add(new(
                line ?? lineInfo?.LineNumber ?? 0, column ?? lineInfo?.LinePosition ?? 0, path.ToString(),
                text.Messaggio, text.Rimedio, value is null ? null : ShownValue.Of(path.CurrentName, value)));
        }
    }
}
